using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CollectiveImpact.Bot.Tests.Rules;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Docs;

/// <summary>What the people who run the bot read is true of the code they run.</summary>
public sealed partial class OperatingTests
{
    private static string Text => Read("docs", "operating.md");

    [Fact]
    public void Key_events_name_every_error_and_nothing_that_is_no_longer_said()
    {
        var said = SourceTree.Product.Where(file => !file.Path.Contains("/Playground/", StringComparison.Ordinal))
            .SelectMany(file => Event().Matches(file.Text).Select(match => (Id: match.Groups[1].Value, Level: match.Groups[2].Value))).ToList();
        var named = KeyEvent().Matches(Text).SelectMany(row => Regex.Matches(row.Groups[1].Value, @"\d+").Select(match => match.Value)).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(said.Where(line => line.Level is "Error" or "Critical").Select(line => line.Id).Except(named));
        Assert.Empty(named.Except(said.Select(line => line.Id)));
    }

    [Fact]
    public void Permissions_of_the_manifest_are_all_explained_and_none_besides()
    {
        var asked = JsonNode.Parse(Read("manifest", "manifest.json"))!["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray().Select(permission => (string)permission!["name"]!);

        Assert.Equal(asked.Order(StringComparer.Ordinal), Permission().Matches(Text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cost_adds_up()
    {
        var rows = CostRow().Matches(Text).Select(match => (What: match.Groups[1].Value, Dollars: Number(match.Groups[2].Value), Kroner: Number(match.Groups[3].Value))).ToList();
        var parts = rows.Where(row => row.What != "together").ToList();
        var together = rows.Single(row => row.What == "together");

        Assert.Equal(together.Dollars, parts.Sum(row => row.Dollars));
        Assert.Equal(together.Kroner, parts.Sum(row => row.Kroner));
        Assert.All(parts, row => Assert.InRange(row.Kroner - (row.Dollars * 6.80m), -0.51m, 0.51m));
    }

    [Fact]
    public void Links_between_the_documents_lead_somewhere()
    {
        string[] documents = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/operating.md", "docs/architecture.md", "docs/decisions/README.md"];

        Assert.Empty(documents.SelectMany(document => Link().Matches(Read(document)).Select(match => match.Groups[1].Value).Where(target => !LeadsSomewhere(document, target)).Select(target => $"{document}: {target}")));
    }

    private static bool LeadsSomewhere(string document, string target)
    {
        var (file, heading) = (target.Split('#')[0], target.Split('#').ElementAtOrDefault(1));
        var path = file.Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, file);
        return Path.Exists(Path.Combine(RepositoryRoot.Path, path))
            && (heading is null || Heading().Matches(Read(path)).Any(match => Anchor().Replace(match.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-') == heading));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([RepositoryRoot.Path, .. path])).ReplaceLineEndings("\n");

    [GeneratedRegex(@"\[LoggerMessage\((\d+), LogLevel\.(\w+)")]
    private static partial Regex Event();

    [GeneratedRegex(@"(?m)^\| \*\*[^|]+\*\* \| ([\d, ]+) \|")]
    private static partial Regex KeyEvent();

    [GeneratedRegex(@"(?m)^\| `(\w+\.\w+\.\w+)` \|")]
    private static partial Regex Permission();

    [GeneratedRegex(@"(?m)^\| \**([^|*]+?)\** \|[^|]*\| \**([\d.]+)\** \| \**([\d.]+)\** \|$")]
    private static partial Regex CostRow();

    [GeneratedRegex(@"\]\((?!https?:)([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?m)^#+ (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} -]")]
    private static partial Regex Anchor();
}
