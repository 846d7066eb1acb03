using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Installation;

internal static class InstallationText
{
    private static readonly TextCatalog _catalog = new("Features.Installation.InstallationText");

    public static Words In(string language) => _catalog.In(language);
}
