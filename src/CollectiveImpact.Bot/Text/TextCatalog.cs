using System.Globalization;
using System.Resources;
using System.Text;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Bot.Text;

/// <summary>The words of one feature in the two languages, kept in the resx files of this name beside it.</summary>
internal sealed class TextCatalog(string baseName)
{
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en");
    private readonly ResourceManager _texts = new("CollectiveImpact.Bot." + baseName, typeof(TextCatalog).Assembly);

    public Words In(string language) => new(this, language);

    /// <summary>The text, or null when there is none.</summary>
    public string? Find(string key, string language) => _texts.GetString(key, language == Languages.English ? _english : CultureInfo.InvariantCulture);

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string Get(string key, string language) => Find(key, language)
        ?? throw new KeyNotFoundException($"There is no text {key}.");
}

/// <summary>A catalog in one language.</summary>
internal sealed class Words(TextCatalog catalog, string language)
{
    public string Language => language;

    /// <summary>The text with its placeholders filled. What is filled in is not searched for placeholders again.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text, or a placeholder is left without a value.</exception>
    public string this[string key, params ReadOnlySpan<(string Name, string Value)> values] => Fill(key, catalog.Get(key, language), values);

    /// <summary>The text for one, or the text for any other number with <c>{Count}</c>.</summary>
    public string Count(string key, int count) => count == 1
        ? this[key + ".one"]
        : this[key + ".other", ("Count", count.ToString(CultureInfo.InvariantCulture))];

    private static string Fill(string key, string text, ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0)
        {
            var close = text.IndexOf('}', open);
            filled.Append(text, at, open - at).Append(Value(key, text.AsSpan(open + 1, close - open - 1), values));
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    private static string Value(string key, ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (candidate, value) in values)
        {
            if (name.SequenceEqual(candidate))
            {
                return value;
            }
        }

        throw new KeyNotFoundException($"Text {key} is said without {name}.");
    }
}
