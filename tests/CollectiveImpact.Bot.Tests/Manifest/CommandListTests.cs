using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Features.Help;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Manifest;

/// <summary>
/// The commands that Teams shows are those of the table, by name and by help text, Danish in the manifest and English in its localisation. After a
/// change to the table, run this once with ACCEPT_MANIFEST=1 and commit the two files.
/// </summary>
public sealed class CommandListTests
{
    private const string AcceptVariable = "ACCEPT_MANIFEST";

    /// <summary>Schema 1.25: bots.commandLists.commands.</summary>
    private const int MostCommands = 12;

    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string _folder = Path.Combine(RepositoryRoot.Path, "manifest");

    private static readonly (string[] Scopes, bool IsPersonal)[] _lists = [(["personal"], true), (["team", "groupChat"], false)];

    [Fact]
    public async Task Manifest_shows_exactly_the_table_in_both_languages()
    {
        var (manifest, english) = (await ReadAsync("manifest.json"), await ReadAsync("en.json"));
        if (Environment.GetEnvironmentVariable(AcceptVariable) is { Length: > 0 })
        {
            (manifest["bots"]![0]!["commandLists"], english) = (Danish(), WithCommands(english));
            await WriteAsync("manifest.json", manifest);
            await WriteAsync("en.json", english);
        }

        var hint = $"The table of commands and the manifest differ. Run this test with {AcceptVariable}=1 and commit manifest/.";
        Assert.True(JsonNode.DeepEquals(Danish(), manifest["bots"]![0]!["commandLists"]), hint);
        Assert.True(JsonNode.DeepEquals(WithCommands(english), english), hint);
    }

    [Fact]
    public void Lists_stay_within_the_schema_and_always_show_help()
    {
        var (personal, shared) = (Shown(isPersonal: true), Shown(isPersonal: false));

        Assert.All([personal, shared], list => Assert.InRange(list.Count, 1, MostCommands));
        Assert.All([personal, shared], list => Assert.Contains(list, entry => entry.Command == Command.Help));
        Assert.DoesNotContain(shared, entry => entry.IsPersonal);
    }

    [Theory]
    [InlineData(3, 1, "everybody everybody everybody backbone")]
    [InlineData(3, 9, "everybody everybody everybody backbone backbone backbone backbone backbone backbone backbone backbone backbone")]
    [InlineData(14, 3, "everybody everybody everybody everybody everybody everybody everybody everybody everybody everybody everybody help")]
    public void List_takes_everybody_first_and_the_backbone_where_there_is_room(int everybody, int backbone, string expected)
    {
        var table = Enumerable.Repeat(Entry(Command.Status, "everybody"), everybody - 1)
            .Append(Entry(everybody > MostCommands ? Command.Help : Command.Status, everybody > MostCommands ? "help" : "everybody"))
            .Concat(Enumerable.Repeat(Entry(Command.Digest, "backbone") with { ForBackbone = true }, backbone));

        Assert.Equal(expected, string.Join(' ', Fitting([.. table]).Select(entry => entry.Danish)));
    }

    private static CommandEntry Entry(Command command, string name) => new(command, name, name, "help.help");

    private static List<CommandEntry> Shown(bool isPersonal) => Fitting([.. CommandTable.All.Where(entry => isPersonal || !entry.IsPersonal)]);

    /// <summary>Those for everybody in the table's order, then the backbone's; where it is too much, the last go, but never help nor what one is known by.</summary>
    private static List<CommandEntry> Fitting(IReadOnlyList<CommandEntry> table)
    {
        List<CommandEntry> ordered = [.. table.Where(entry => !entry.ForBackbone), .. table.Where(entry => entry.ForBackbone)];
        var room = MostCommands - ordered.Count(IsNeeded);
        return [.. ordered.Where(entry => IsNeeded(entry) || room-- > 0)];
    }

    private static bool IsNeeded(CommandEntry entry) => entry.Command is Command.Help or Command.MyData;

    private static JsonArray Danish() =>
    [
        .. _lists.Select(list => new JsonObject
        {
            ["scopes"] = new JsonArray([.. list.Scopes.Select(scope => JsonValue.Create(scope))]),
            ["commands"] = new JsonArray([.. Shown(list.IsPersonal).Select(entry => new JsonObject
            {
                ["title"] = entry.Danish,
                ["description"] = HelpText.In(Languages.Danish)[entry.HelpKey],
            })]),
        }),
    ];

    private static JsonObject WithCommands(JsonObject english)
    {
        var all = new JsonObject(english.Where(pair => !pair.Key.StartsWith("bots[", StringComparison.Ordinal)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
        foreach (var (number, list) in _lists.Index())
        {
            foreach (var (at, entry) in Shown(list.IsPersonal).Index())
            {
                var path = $"bots[0].commandLists[{number}].commands[{at}]";
                all[path + ".title"] = entry.English;
                all[path + ".description"] = HelpText.In(Languages.English)[entry.HelpKey];
            }
        }

        return all;
    }

    private static async Task<JsonObject> ReadAsync(string file) =>
        JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, file), TestContext.Current.CancellationToken))!.AsObject();

    private static Task WriteAsync(string file, JsonObject content) =>
        File.WriteAllTextAsync(Path.Combine(_folder, file), content.ToJsonString(_readable) + "\n", TestContext.Current.CancellationToken);
}
