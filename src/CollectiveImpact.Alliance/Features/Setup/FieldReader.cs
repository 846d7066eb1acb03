using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>Reads fields one by one and gathers what is wrong with them. A field that did not come is empty.</summary>
internal sealed partial class FieldReader(IReadOnlyDictionary<string, string> typed)
{
    private const int MostOfATime = 20;
    private readonly List<SetupProblem> _problems = [];

    public IReadOnlyList<SetupProblem> Problems => _problems;

    public bool Has(string field) => typed.ContainsKey(field);

    public void Fault(string field, SetupFault fault, int most = 0, string words = "") => _problems.Add(new SetupProblem(field, fault, most, words));

    /// <summary>One line, with single spaces between its words.</summary>
    public string Line(string field, int most, bool isRequired = false) => Checked(field, Gaps().Replace(Raw(field), " ").Trim(), most, isRequired);

    /// <summary>Lines as they were written, without the empty ones.</summary>
    public IReadOnlyList<string> Lines(string field) =>
        [.. Raw(field).ReplaceLineEndings("\n").Split('\n').Select(line => Gaps().Replace(line, " ").Trim()).Where(line => line.Length > 0)];

    public string Choice(string field, params IReadOnlyCollection<string> choices)
    {
        var value = Raw(field).Trim();
        if (!choices.Contains(value))
        {
            Fault(field, value.Length == 0 ? SetupFault.Missing : SetupFault.NoChoice);
        }

        return value;
    }

    public DayOfWeek Day(string field, params IReadOnlyCollection<DayOfWeek> days)
    {
        var value = Choice(field, [.. days.Select(day => day.ToString())]);
        return days.FirstOrDefault(day => day.ToString() == value);
    }

    /// <summary>A time of day as people write it: <c>10</c>, <c>10.00</c>, <c>10:00</c>, <c>kl. 10</c>.</summary>
    public TimeOnly Time(string field)
    {
        var value = Raw(field).Trim();
        if (value.Length <= MostOfATime && Clock().Match(value) is { Success: true } read)
        {
            return new TimeOnly(Whole(read.Groups["h"].Value), read.Groups["m"] is { Success: true } minutes ? Whole(minutes.Value) : 0);
        }

        Fault(field, value.Length == 0 ? SetupFault.Missing : SetupFault.NoTime);
        return default;
    }

    /// <summary>A whole number within both ends, or nothing.</summary>
    public int? Number(string field, int least, int most) =>
        int.TryParse(Raw(field).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private string Raw(string field) => typed.GetValueOrDefault(field) ?? "";

    private string Checked(string field, string text, int most, bool isRequired)
    {
        if (text.Length > most)
        {
            Fault(field, SetupFault.TooLong, most);
        }
        else if (text.Length == 0 && isRequired)
        {
            Fault(field, SetupFault.Missing);
        }

        return text;
    }

    private static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^(?:(?:kl|at)\.?\s*)?(?<h>[01]?[0-9]|2[0-3])(?:[.:](?<m>[0-5][0-9]))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
