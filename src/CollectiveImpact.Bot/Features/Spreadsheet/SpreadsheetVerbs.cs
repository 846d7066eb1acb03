namespace CollectiveImpact.Bot.Features.Spreadsheet;

internal static class SpreadsheetVerbs
{
    public const string Save = "sheet.save";
    public const string Cancel = "sheet.cancel";
    public const string Page = "sheet.page";
    public const string Look = "sheet.look";

    /// <summary>Which page a button leads to, from 0.</summary>
    public const string PageKey = "page";
}
