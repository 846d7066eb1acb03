using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Pause;

internal static class PauseText
{
    private static readonly TextCatalog _catalog = new("Features.Pause.PauseText");

    public static Words In(string language) => _catalog.In(language);
}
