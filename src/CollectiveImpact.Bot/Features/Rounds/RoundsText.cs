using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Rounds;

internal static class RoundsText
{
    private static readonly TextCatalog _catalog = new("Features.Rounds.RoundsText");

    public static Words In(string language) => _catalog.In(language);
}
