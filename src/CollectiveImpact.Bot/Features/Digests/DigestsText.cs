using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Digests;

internal static class DigestsText
{
    private static readonly TextCatalog _catalog = new("Features.Digests.DigestsText");

    public static Words In(string language) => _catalog.In(language);
}
