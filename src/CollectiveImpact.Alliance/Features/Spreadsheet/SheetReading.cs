using System.Text;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>Makes a sheet of a file's records: finds the headings, keeps the columns it knows, and drops at once what looks like a CPR number.</summary>
public static class SheetReading
{
    public const int MostRows = 2000;

    /// <summary>A list may have a title or two over its headings.</summary>
    private const int LinesBeforeHeadings = 5;
    private const int MostIgnoredTold = 12;
    private const int LongestIgnoredTold = 40;

    public static (Sheet? Sheet, SheetFault Fault) Read(IEnumerable<SheetRecord> records)
    {
        List<SheetRecord> filled = [.. records.Where(record => record.Fields.Any(field => Clean(field).Length > 0)).Take(MostRows + LinesBeforeHeadings + 1)];
        var at = filled.Take(LinesBeforeHeadings).ToList().FindIndex(AreHeadings);
        if (at < 0)
        {
            return (null, SheetFault.NoHeadings);
        }

        var columns = filled[at].Fields.Select(field => SheetHeadings.Find(Clean(field))).ToList();
        var kind = SheetKinds.Of(columns.OfType<SheetColumn>().ToHashSet());
        var rows = filled[(at + 1)..];
        var fault = rows.Count switch
        {
            0 => SheetFault.NoRows,
            > MostRows => SheetFault.TooManyRows,
            _ when kind is null && !columns.Contains(SheetColumn.Kind) => SheetFault.UnknownKind,
            _ => SheetFault.None,
        };
        return fault == SheetFault.None
            ? (new Sheet { Kind = columns.Contains(SheetColumn.Kind) ? null : kind, Ignored = Ignored(filled[at], columns), Rows = [.. rows.Select(row => Row(row, columns))] }, fault)
            : (null, fault);
    }

    private static bool AreHeadings(SheetRecord record)
    {
        var fields = record.Fields.Select(Clean).Where(field => field.Length > 0).ToList();
        var known = fields.Count(field => SheetHeadings.Find(field) is not null);
        return known > 1 || (known == 1 && fields.Count == 1);
    }

    private static IReadOnlyList<string> Ignored(SheetRecord headings, List<SheetColumn?> columns) =>
    [
        .. headings.Fields.Select(Clean).Where((field, at) => field.Length > 0 && columns[at] is null && !CprDetector.IsIn(field))
            .Take(MostIgnoredTold).Select(field => Excerpt.Of(field, LongestIgnoredTold)),
    ];

    private static SheetRow Row(SheetRecord record, List<SheetColumn?> columns)
    {
        var cells = new Dictionary<SheetColumn, string>();
        for (var at = 0; at < record.Fields.Count; at++)
        {
            var text = Clean(record.Fields[at]);
            if (MayHoldCpr(text) && CprDetector.IsIn(text))
            {
                return new SheetRow(record.Line, new Dictionary<SheetColumn, string>()) { HasCpr = true };
            }

            if (text.Length > 0 && at < columns.Count && columns[at] is { } column)
            {
                cells.TryAdd(column, text);
            }
        }

        return new SheetRow(record.Line, cells);
    }

    /// <summary>A number needs something that is no plain letter: the careful look is kept for cells that have it.</summary>
    private static bool MayHoldCpr(string text) => text.Any(c => char.IsAscii(c) ? char.IsAsciiDigit(c) : !char.IsLetter(c));

    /// <summary>Without what a file can have around a text and nobody sees, and without what no store takes.</summary>
    private static string Clean(string field)
    {
        var text = field.Trim(' ', '\uFEFF', '\u200B', '\u00A0', '\t', '\r', '\n');
        if (!text.Any(c => c is '\u00A0' || char.IsControl(c) || c > '\u02FF'))
        {
            return text;
        }

        var lines = text.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => !Rune.IsControl(rune) || rune.Value is '\n' or '\t');
        return string.Concat(lines.Where(rune => rune.Value is not (0xFFFE or 0xFFFF))).Normalize(NormalizationForm.FormC).Replace('\u00A0', ' ');
    }
}
