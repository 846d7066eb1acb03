using System.Reflection;
using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Storage;
using CollectiveImpact.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Incoming;

/// <summary>Every button there is, pressed by everybody there is, with data no card of ours holds.</summary>
public sealed class EveryVerbTests(QuietBot quiet) : IClassFixture<QuietBot>
{
    /// <summary>The bot's verbs and the names of what goes with them, wherever a feature keeps them.</summary>
    private static readonly string[] _constants =
    [
        .. typeof(Dispatcher).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Verbs", StringComparison.Ordinal) || type == typeof(CommandButtons))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!)
            .Distinct(),
    ];

    /// <summary>What only the head of the secretariat may press, or the secretariat.</summary>
    private static readonly string[] _managed = ["setup.", "person.", "sheet.", "digest.post", "digest.hold", "digest.release", "digest.show", "digest.editIntro", "digest.saveIntro", "digest.items", "digest.hide", "digest.showAgain", "delivery.", "partner.", "group.", "rounds."];

    /// <summary>Somebody of each role, somebody of another alliance's making, and a stranger.</summary>
    private static readonly string[] _everybody = ["m01", "m02", "m04", "m05", "m06", "m08", "m17", "m20", "m25", "m28", "m30", "x01"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Verbs => _constants.Where(text => text.Contains('.', StringComparison.Ordinal));

    public static TheoryData<string> AllVerbs => [.. Verbs];

    [Fact]
    public void Every_verb_of_a_card_has_somebody_who_answers_it()
    {
        var dispatcher = quiet.Host.Services.CreateScope().ServiceProvider.GetRequiredService<Dispatcher>();

        Assert.True(Verbs.Count() > 80);
        Assert.All(Verbs, verb => Assert.NotNull(dispatcher.Of(verb)));
    }

    [Theory]
    [MemberData(nameof(AllVerbs))]
    public async Task Odd_data_is_answered_in_words_whoever_presses(string verb)
    {
        string[] odd =
        [
            "", " ", "m01", "p01", "wg1", "c01", "../@team|#?%\\", "𝒙\u0000\u202E\r\n<at>x</at>", "010150-6000", "-1", "99999999999999999999",
            "9999-12-31", "0001-01-01", "2026-W99", "true", new string('x', 3_000),
        ];
        foreach (var member in new[] { "m04", "m30", "m01" })
        {
            foreach (var value in odd.Append(null))
            {
                await AnsweredAsync(quiet.Host, member, verb, Data(_ => value));
            }
        }
    }

    /// <summary>With a bot of its own: what the head of the secretariat presses elsewhere must not change who may press here.</summary>
    [Fact]
    public async Task Nobody_but_those_who_may_changes_what_is_managed()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        foreach (var verb in Verbs.Where(verb => _managed.Any(start => verb.StartsWith(start, StringComparison.Ordinal))))
        {
            await RefusedAsync(host, verb);
        }
    }

    private static async Task RefusedAsync(BotHost host, string verb)
    {
        var before = await StoreAsync(host);
        foreach (var member in _everybody.Where(member => member is not ("m01" or "m02")))
        {
            foreach (var (person, group) in new[] { ("m18", "wg1"), (member, "wg4") })
            {
                var answer = await AnsweredAsync(host, member, verb, Data(key => key switch
                {
                    "person" or "lead" or "responsible" or "members" or "taker" or "contacts" => person,
                    "group" => group,
                    "partner" => "p06",
                    "role" => "BackboneLead",
                    "from" => "2026-12-01",
                    "until" or "to" => "2026-12-24",
                    "name" or "title" or "first" or "short" => "Kuppet",
                    "step" => "Identity",
                    "week" => "2026-W49",
                    "fate" => "withdraw",
                    _ => null,
                }));
                Assert.False(answer.IsCard && !IsListForAll(verb), $"{member} was answered with a card: {verb}");
                Assert.True(answer.IsCard || member == "x01" || answer.Text.Contains("Rikke", StringComparison.Ordinal) || IsListForAll(verb), $"{member}: {answer.Text}");
            }
        }

        Assert.Equal(before, await StoreAsync(host));
    }

    [Fact]
    public async Task Number_of_a_person_is_stored_from_no_field_of_any_form()
    {
        const string Number = "010150-6000";
        string[] forms =
        [
            "checkin.send", "win.send", "ask.send", "arrival.save", "setup.save", "partner.save", "group.save", "person.make", "person.save", "person.saveRole", "commitment.create",
            "commitment.save", "commitment.moved", "mydata.save", "pause.until", "person.list", "partner.find", "group.find", "person.find", "group.findMembers", "command.run",
            "rounds.skip", "rounds.pause",
        ];
        string[] fields =
        [
            "name", "title", "first", "firstName", "short", "mail", "mandate", "goals", "description", "text", "search", "what", "until", "channelFind", "vision", "shortName",
            "place", "municipality", "controller", "privacyContact", "privacyLink", "steeringName", "nonce", "text:c01", "story", "win", "find", "reason",
        ];
        Assert.All(forms, verb => Assert.Contains(verb, Verbs));
        await using var host = await BotHost.StartAsync(Ct);
        foreach (var (verb, field) in forms.SelectMany(verb => fields.Select(field => (verb, field))))
        {
            foreach (var step in verb == "setup.save" ? new[] { "Identity", "Goals", "Names", "Channels", "Privacy" } : ["Identity"])
            {
                var data = new JsonObject
                {
                    ["person"] = "m18",
                    ["group"] = "wg1",
                    ["commitment"] = "c01",
                    ["partner"] = "p01",
                    ["goal"] = "g1",
                    ["week"] = "2026-W50",
                    ["responsible"] = "m06",
                    ["to"] = "Paused",
                    ["step"] = step,
                    ["name"] = "Et navn",
                    ["title"] = "En titel",
                    ["text"] = "En grund",
                    ["goals"] = "Et mål",
                    ["what"] = "En hånd",
                    ["sector"] = "Association",
                    ["involvement"] = "Core",
                    ["nonce"] = "0123456789abcdef0123",
                    ["status:c01"] = "AtRisk",
                };
                data[field] = $"Ring om {Number}";
                var answer = await host.Driver.InvokesAsync("m01", verb, data, Ct);
                Assert.True(answer.StatusCode is 200 or 400, $"{verb} {field}: {answer.StatusCode} {answer.Value}");
                await host.Driver.InvokesAsync("m06", verb, data.DeepClone(), Ct);
            }
        }

        await foreach (var row in host.Table.AllAsync(Ct))
        {
            Assert.DoesNotContain(row.Properties.Values, value => value.Contains(Number, StringComparison.Ordinal));
        }
    }

    private static bool IsListForAll(string verb) => verb is "partner.list" or "group.list";

    private static JsonObject Data(Func<string, string?> value)
    {
        var data = new JsonObject();
        foreach (var key in _constants.Where(text => !text.Contains('.', StringComparison.Ordinal)).Concat(["nonce", "seen", "search", "command", "status:c01", "text:c01"]).Distinct())
        {
            if (value(key) is { } text)
            {
                data[key] = text;
            }
        }

        return data;
    }

    private static async Task<InvokeAnswer> AnsweredAsync(BotHost host, string member, string verb, JsonObject data)
    {
        var person = member == "x01" ? BotPerson.Stranger : host.Driver.People[member];
        var answer = await host.Driver.InvokesAsync(host.Driver.Write.Invoke(person, verb, data), Ct);
        Assert.True(answer.StatusCode is 200 or 400, $"{member} {verb} {data.ToJsonString()[..Math.Min(200, data.ToJsonString().Length)]}: {answer.StatusCode} {answer.Value}");
        Assert.NotEmpty(answer.Shown());
        return answer;
    }

    /// <summary>Every row but where people were last seen, and what the bot does by itself.</summary>
    private static async Task<string> StoreAsync(BotHost host)
    {
        List<string> rows = [];
        await foreach (var row in host.Table.AllAsync(Ct))
        {
            if (!new[] { "address|", "outbox|", "delivered|", "lane" }.Any(start => row.RowKey.StartsWith(start, StringComparison.Ordinal)) && !row.PartitionKey.StartsWith('@'))
            {
                rows.Add($"{row.PartitionKey} {row.RowKey} {row.ETag}");
            }
        }

        return string.Join('\n', rows);
    }
}
