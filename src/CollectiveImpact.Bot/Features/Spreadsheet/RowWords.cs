using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

/// <summary>Says what would become of a row, and why one is not taken.</summary>
internal static class RowWords
{
    public static string Of(FileFault fault, string language)
    {
        var key = Camel(fault);
        return SpreadsheetText.In(language)[$"sheet.fault.{key}"];
    }

    public static string Of(SheetKind kind, Words words)
    {
        var key = Camel(kind);
        return words[$"sheet.kind.{key}"];
    }

    public static string Of(RowPlan row, Words words) => row.Refusal is { } refusal
        ? Of(refusal, words)
        : string.Join("; ", row.Changes.Select(change => Of(change, words)));

    private static string Of(Refusal refusal, Words words)
    {
        var key = Camel(refusal.Reason);
        return words[
            $"sheet.refuse.{key}",
            ("What", refusal.What),
            ("More", refusal.More.Length == 0 ? words["sheet.refuse.none"] : refusal.More),
            ("Column", refusal.Column is { } column ? SheetHeadings.Of(column, words.Language) : "")];
    }

    private static string Of(FieldChange change, Words words)
    {
        var column = SheetHeadings.Of(change.Column, words.Language);
        return change switch
        {
            { From.Length: 0 } => words["sheet.change.set", ("Column", column), ("To", change.To)],
            { To.Length: 0 } => words["sheet.change.removed", ("Column", column), ("From", change.From)],
            _ => words["sheet.change.changed", ("Column", column), ("From", change.From), ("To", change.To)],
        };
    }

    private static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
