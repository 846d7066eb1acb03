using System.Text.RegularExpressions;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>One role as a cell names it: "tovholder: Unge i job (2026-01-01 - 2026-12-31)".</summary>
internal sealed partial record RoleItem(string Role, string? Group, DateOnly? From, DateOnly? To)
{
    /// <summary>What stood in the brackets, when it was meant as dates and is none.</summary>
    public string? BadDates { get; init; }

    /// <summary>The parts of a cell that lists several things: by bars where there are any, else by whatever else people use.</summary>
    public static IReadOnlyList<string> Parts(string cell, params ReadOnlySpan<char> others)
    {
        const char bar = '|';
        char[] separators = cell.Contains(bar, StringComparison.Ordinal) ? [bar, '\n'] : [.. others, '\n'];
        return cell.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Several things in one cell, so that <see cref="Parts"/> finds them again whatever they hold.</summary>
    public static string Join(IEnumerable<string> items)
    {
        List<string> all = [.. items.Select(item => item.Replace('|', ' '))];
        return all.Count == 1 && all[0].AsSpan().ContainsAny("/;,\n") ? all[0] + " |" : string.Join(" | ", all);
    }

    public static RoleItem Read(string text)
    {
        var (from, to, bad) = ((DateOnly?)null, (DateOnly?)null, (string?)null);
        var rest = text;
        if (Brackets().Match(text) is { Success: true } dates)
        {
            rest = text[..dates.Index];
            if (!TryDates(dates.Groups[1].Value, out from, out to))
            {
                bad = dates.Groups[1].Value;
            }
        }

        var colon = rest.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new RoleItem(rest.Trim(), null, from, to) { BadDates = bad }
            : new RoleItem(rest[..colon].Trim(), rest[(colon + 1)..].Trim(), from, to) { BadDates = bad };
    }

    public static string Write(string role, string? group, DateOnly from, DateOnly? to)
    {
        // Brackets with a number at the end of a group's name would be read as dates if ours did not follow them.
        var name = group is null ? role : $"{role}: {group.Replace('|', ' ')}";
        return $"{name} ({SheetDates.Write(from)} -{(to is null ? "" : " " + SheetDates.Write(to))})";
    }

    private static bool TryDates(string text, out DateOnly? from, out DateOnly? to)
    {
        (from, to) = (null, null);
        if (Until().Match(text) is { Success: true } until)
        {
            to = SheetDates.Read(until.Groups[1].Value);
            return to is not null;
        }

        var parts = Between().Split(Since().Replace(text.Trim(), ""), 2);
        from = SheetDates.Read(parts[0]);
        to = parts.Length > 1 && parts[1].Trim().Length > 0 ? SheetDates.Read(parts[1]) : null;
        return from is not null && (parts.Length < 2 || parts[1].Trim().Length == 0 || to is not null);
    }

    [GeneratedRegex(@"\s*\(([^()]*[0-9][^()]*)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^\s*(?:til|to|until|indtil|-|–)\s+(.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Until();

    [GeneratedRegex(@"^(?:fra|from|siden|since)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Since();

    [GeneratedRegex(@"\s+(?:-|–|—|til|to|until)(?:\s+|$)|\s*(?:–|—|\.\.)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
