using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.People;

internal static class PeopleListText
{
    private static readonly TextCatalog _catalog = new("Features.People.PeopleListText");

    public static Words In(string language) => _catalog.In(language);
}
