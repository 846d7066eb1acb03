using System.Text.RegularExpressions;
using System.Xml.Linq;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>Every text stands in Danish and in English, with the same keys and the same {placeholders}.</summary>
public sealed partial class TextTests
{
    [Fact]
    public void Texts_stand_in_both_languages()
    {
        var files = SourceTree.Texts.ToDictionary(file => file.Path, file => file.Text);
        var danish = files.Keys.Where(path => !path.EndsWith(".en.resx", StringComparison.Ordinal)).ToList();
        var english = danish.Select(path => path.Replace(".resx", ".en.resx", StringComparison.Ordinal)).ToList();

        Assert.Equal(english.Order(), files.Keys.Except(danish).Order());
        Assert.Empty(danish.Zip(english).SelectMany(pair => Differences(files[pair.First], files[pair.Second]).Select(told => $"{pair.First}: {told}")));
    }

    [Theory]
    [InlineData("<data name='A'><value>Hej {Name}</value></data>", "<data name='A'><value>Hi {Name}</value></data>", 0)]
    [InlineData("<data name='A'><value>Hej {Name}</value></data>", "<data name='A'><value>Hi {Nmae}</value></data>", 1)]
    [InlineData("<data name='A'><value>{0} af {1}</value></data>", "<data name='A'><value>{1}: {0}</value></data>", 0)]
    [InlineData("<data name='A'><value>{Due:d. MMMM}</value></data>", "<data name='A'><value>{Due:MMMM d}</value></data>", 0)]
    [InlineData("<data name='A'><value>Hej</value></data>", "", 1)]
    [InlineData("", "<data name='A'><value>Hi</value></data>", 1)]
    [InlineData("<data name='A'><value> </value></data>", "<data name='A'><value>Hi</value></data>", 1)]
    [InlineData("<data name='A'><value>Hej</value></data><data name='A'><value>Hej</value></data>", "<data name='A'><value>Hi</value></data>", 1)]
    public void Text_is_caught_when_the_languages_differ(string danish, string english, int differences) =>
        Assert.Equal(differences, Differences($"<root>{danish}</root>", $"<root>{english}</root>").Count());

    private static IEnumerable<string> Differences(string danish, string english)
    {
        var (first, second) = (Read(danish), Read(english));
        var twice = first.Concat(second).Where(text => text.Count() > 1).Select(text => $"{text.Key} stands twice");
        var empty = first.Concat(second).Where(text => text.Any(string.IsNullOrWhiteSpace)).Select(text => $"{text.Key} is empty");
        var alone = first.Select(text => text.Key).ToHashSet();
        alone.SymmetricExceptWith(second.Select(text => text.Key));
        var placeholders = first
            .Where(text => second.Contains(text.Key) && !Placeholders(text.First()).SetEquals(Placeholders(second[text.Key].First())))
            .Select(text => $"{text.Key} has other placeholders in English");
        return [.. twice, .. empty, .. alone.Select(key => $"{key} stands in one language only"), .. placeholders];
    }

    private static ILookup<string, string> Read(string resx) =>
        XDocument.Parse(resx).Root!.Elements("data").ToLookup(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "");

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\w+)[^{}]*\}")]
    private static partial Regex Placeholder();
}
