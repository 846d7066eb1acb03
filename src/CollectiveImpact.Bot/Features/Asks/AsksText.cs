using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Asks;

internal static class AsksText
{
    private static readonly TextCatalog _catalog = new("Features.Asks.AsksText");

    public static Words In(string language) => _catalog.In(language);
}
