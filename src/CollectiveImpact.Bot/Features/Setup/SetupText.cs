using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Setup;

internal static class SetupText
{
    private static readonly TextCatalog _catalog = new("Features.Setup.SetupText");

    public static Words In(string language) => _catalog.In(language);
}
