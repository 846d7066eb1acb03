using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Overview;

internal static class OverviewText
{
    private static readonly TextCatalog _catalog = new("Features.Overview.OverviewText");

    public static Words In(string language) => _catalog.In(language);
}
