using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.QuietPartners;

internal static class QuietText
{
    private static readonly TextCatalog _catalog = new("Features.QuietPartners.QuietText");

    public static Words In(string language) => _catalog.In(language);
}
