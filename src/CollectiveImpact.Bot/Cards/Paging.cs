using System.Globalization;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Cards;

/// <summary>A part of a long list, by page. A page that is not there is the nearest that is.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Pages, int Count);

internal static class Paging
{
    public const string Key = "page";

    /// <param name="all">The whole list.</param>
    /// <param name="asked">The number of the page as it came in a card, from nought.</param>
    /// <param name="size">How many a page holds.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> all, string? asked, int size)
    {
        var pages = Math.Max((all.Count + size - 1) / size, 1);
        var number = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, pages - 1) : 0;
        return new Page<T>([.. all.Skip(number * size).Take(size)], number, pages, all.Count);
    }

    /// <summary>Which page it is and the ways to its neighbours; nothing when it is the only one.</summary>
    public static IEnumerable<CardElement> Footer<T>(Page<T> page, string language, string verb, IReadOnlyDictionary<string, string> data)
    {
        if (page.Pages == 1)
        {
            return [];
        }

        var words = PeopleText.In(language);
        List<CardAction> ways = [];
        if (page.Number > 0)
        {
            ways.Add(new ExecuteAction(words["people.previous"], verb) { Data = With(data, page.Number - 1) });
        }

        if (page.Number < page.Pages - 1)
        {
            ways.Add(new ExecuteAction(SharedText.In(language)["common.showMore"], verb) { Data = With(data, page.Number + 1) });
        }

        return [Layout.Note(words["people.page", ("Page", Speech.Number(page.Number + 1)), ("Pages", Speech.Number(page.Pages))]), new ActionSet(ways)];
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> data, int page) => new(data) { [Key] = Speech.Number(page) };
}
