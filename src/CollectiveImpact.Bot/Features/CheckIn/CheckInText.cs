using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.CheckIn;

internal static class CheckInText
{
    private static readonly TextCatalog _catalog = new("Features.CheckIn.CheckInText");

    public static Words In(string language) => _catalog.In(language);
}
