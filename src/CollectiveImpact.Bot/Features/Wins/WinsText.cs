using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Wins;

internal static class WinsText
{
    private static readonly TextCatalog _catalog = new("Features.Wins.WinsText");

    public static Words In(string language) => _catalog.In(language);
}
