using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Partners;

internal static class PartnersText
{
    private static readonly TextCatalog _catalog = new("Features.Partners.PartnersText");

    public static Words In(string language) => _catalog.In(language);
}
