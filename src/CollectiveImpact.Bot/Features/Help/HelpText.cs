using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Help;

internal static class HelpText
{
    private static readonly TextCatalog _catalog = new("Features.Help.HelpText");

    public static Words In(string language) => _catalog.In(language);
}
