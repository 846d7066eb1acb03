using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Spreadsheet;

internal static class SpreadsheetText
{
    private static readonly TextCatalog _catalog = new("Features.Spreadsheet.SpreadsheetText");

    public static Words In(string language) => _catalog.In(language);
}
