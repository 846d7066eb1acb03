using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Year;

internal static class YearText
{
    private static readonly TextCatalog _catalog = new("Features.Year.YearText");

    public static Words In(string language) => _catalog.In(language);
}
