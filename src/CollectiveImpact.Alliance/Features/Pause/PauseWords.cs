using System.Globalization;
using System.Text.RegularExpressions;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Pause;

/// <summary>What somebody means who writes "pause" and something after it.</summary>
public abstract record PauseWish
{
    private PauseWish()
    {
    }

    /// <summary>Nothing was said: it is to be asked.</summary>
    public sealed record Ask : PauseWish;

    public sealed record End : PauseWish;

    /// <summary>Until a day, that day included.</summary>
    public sealed record Until(DateOnly Day) : PauseWish;

    /// <summary>Not a day, or one that can be read in two ways.</summary>
    public sealed record Unclear : PauseWish;

    public sealed record Past(DateOnly Day) : PauseWish;

    public sealed record TooLong(DateOnly Day) : PauseWish;
}

/// <summary>Reads days as people write them in the two languages: day before month, with or without a year.</summary>
public static partial class PauseWords
{
    private static readonly string[] _months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    private static readonly string[] _ends = ["slut", "end", "stop", "over", "færdig", "af", "off", "done", "back", "tilbage"];

    public static PauseWish Read(string text, DateOnly today, string language)
    {
        var said = Lead().Replace(text.Trim().ToLowerInvariant().TrimEnd('.', '!'), "");
        if (said.Length == 0)
        {
            return new PauseWish.Ask();
        }

        return _ends.Contains(said) ? new PauseWish.End()
            : Day(said, today, language) is { } day ? Check(day, today)
            : new PauseWish.Unclear();
    }

    /// <summary>Whether a pause may last until a day: from today to a year from now.</summary>
    public static PauseWish Check(DateOnly day, DateOnly today) =>
        day < today ? new PauseWish.Past(day) : day > today.AddYears(1) ? new PauseWish.TooLong(day) : new PauseWish.Until(day);

    private static DateOnly? Day(string said, DateOnly today, string language) =>
        DateOnly.TryParseExact(said, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso) ? iso
        : Numbers().Match(said) is { Success: true } numbers ? InNumbers(numbers, today, language)
        : Words().Match(said) is { Success: true } words ? InWords(words, today)
        : Length().Match(said) is { Success: true } length ? After(length, today)
        : said is "i morgen" or "tomorrow" ? today.AddDays(1)
        : null;

    private static DateOnly? InNumbers(Match match, DateOnly today, string language)
    {
        var (day, month) = (Number(match, "d"), Number(match, "m"));
        // In English 3/4 is a day in March to some and in April to others.
        var isAmbiguous = language == Languages.English && day <= 12 && month <= 12 && day != month;
        return isAmbiguous ? null : On(day, month, match.Groups["y"], today);
    }

    private static DateOnly? InWords(Match match, DateOnly today)
    {
        var name = match.Groups["month"].Value[..3] switch { "may" => "maj", "oct" => "okt", var danish => danish };
        return On(Number(match, "d"), Array.IndexOf(_months, name) + 1, match.Groups["y"], today);
    }

    private static DateOnly? After(Match match, DateOnly today)
    {
        var count = match.Groups["n"].Value switch
        {
            "en" or "et" or "one" or "a" => 1,
            "to" or "two" => 2,
            "tre" or "three" => 3,
            "fire" or "four" => 4,
            var digits => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture),
        };
        return match.Groups["unit"].Value[0] switch
        {
            'd' => today.AddDays(count),
            'u' or 'w' => today.AddDays(7 * count),
            _ => today.AddMonths(count),
        };
    }

    /// <summary>The day; without a year the next one that comes, today included.</summary>
    private static DateOnly? On(int day, int month, Group year, DateOnly today)
    {
        if (year.Success)
        {
            var said = int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return Date(said < 100 ? 2000 + said : said, month, day);
        }

        return Date(today.Year, month, day) is { } thisYear && thisYear >= today ? thisYear : Date(today.Year + 1, month, day);
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((indtil|til|until|till|for|frem|og|med|i(?= \d| en| to| tre| fire)|den|the|d\.?|and|including)\s+(?=\S))+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s?[-/.]\s?(?<m>[0-9]{1,2})\.?(\s?[-/.]\s?(?<y>[0-9]{4}|[0-9]{2}))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    private const string Month = "(?<month>jan(uary?|uar)?|feb(ruary?|ruar)?|mar(ts|ch)?|apr(il)?|maj|may|jun[ie]?|jul[iy]?|aug(ust)?|sept?(ember)?|o[kc]t(ober)?|nov(ember)?|dec(ember)?)";

    [GeneratedRegex("^((?<d>[0-9]{1,2})(\\.|st|nd|rd|th)?\\s?(of )?" + Month + "\\.?|" + Month + "\\s?(?<d>[0-9]{1,2})(st|nd|rd|th)?)(,?\\s(?<y>[0-9]{4}))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?<n>[0-9]{1,3}|en|et|one|a|to|two|tre|three|fire|four) (?<unit>dage?|uger?|måned(er)?|days?|weeks?|months?)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Length();
}
