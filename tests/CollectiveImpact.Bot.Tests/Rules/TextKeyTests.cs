using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>Every text is said somewhere, and whatever the source says there is a text for.</summary>
public sealed partial class TextKeyTests
{
    private static readonly IReadOnlyList<SourceTree.SourceFile> _bot =
        [.. SourceTree.Product.Where(file => file.Path.StartsWith("src/CollectiveImpact.Bot/", StringComparison.Ordinal))];

    private static readonly HashSet<string> _keys =
    [
        .. SourceTree.Texts.Where(file => !file.Path.EndsWith(".en.resx", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Parse(file.Text).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)),
    ];

    private static readonly IReadOnlyList<Regex> _used = [.. _bot.SelectMany(file => Patterns(file.Text))];

    [Fact]
    public void Every_text_is_used()
    {
        var unused = _keys.Where(key => !_used.Any(pattern => pattern.IsMatch(key))).ToList();

        Assert.Empty(unused);
    }

    [Fact]
    public void Every_text_that_is_used_exists() => Assert.Empty(
        from file in _bot
        from asked in Asked().Matches(file.Text)
        let key = asked.Groups[1].Value
        where !_keys.Contains(key) && !_keys.Contains(key + ".other") && !_keys.Contains(key + ".label")
        select $"{file.Path}: {key}");

    [Theory]
    [InlineData("words[\"digest.more\"]", "digest.more", true)]
    [InlineData("words.Count(\"digest.wins\", 3)", "digest.wins.other", true)]
    [InlineData("words[$\"digest.{key}.title\"]", "digest.posted.title", true)]
    [InlineData("words[\"digest.section.\" + id]", "digest.section.wins", true)]
    [InlineData("words[key + \".label\"], \"checkin.win\"", "checkin.win.label", true)]
    [InlineData("words[\"digest.more\"]", "digest.back", false)]
    [InlineData("words[\"digest.more\"]", "digestXmore", false)]
    public void Key_is_found_in_the_source_as_it_is_said_there(string source, string key, bool isUsed) =>
        Assert.Equal(isUsed, Patterns(source).Any(pattern => pattern.IsMatch(key)));

    /// <summary>What a literal can name: itself, its plural forms, the texts of its input, or whatever fills its gap.</summary>
    private static IEnumerable<Regex> Patterns(string source) =>
        from literal in Literal().Matches(source)
        let text = Gap().Replace(Regex.Escape(literal.Groups[2].Value).Replace("\\{", "{", StringComparison.Ordinal), "[A-Za-z]+")
        let end = text.EndsWith("\\.", StringComparison.Ordinal) ? "[A-Za-z]+" : @"(\.(one|other|label|placeholder))?"
        select new Regex($"^{text}{end}$", RegexOptions.CultureInvariant);

    [GeneratedRegex("(\\$?)\"([a-zA-Z0-9]+\\.[a-zA-Z0-9.{}]*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Gap();

    // Where a text is asked for by its name alone: an indexer, or the parts of a conditional in one.
    [GeneratedRegex("(?:\\[|\\bCount\\(|\\bText\\([^\"()]*,\\s*|Group\\(view, words, )\\s*\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)+)\"")]
    private static partial Regex Asked();
}
