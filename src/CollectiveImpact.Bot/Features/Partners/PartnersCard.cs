using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Partners;

/// <param name="Profile">The alliance.</param>
/// <param name="Page">The partners on this page.</param>
/// <param name="Contacts">The names of each partner's contact persons.</param>
/// <param name="Language">Of the reader.</param>
/// <param name="MayChange">Whether the reader may change them.</param>
internal sealed record PartnersView(
    AllianceProfile Profile, Page<Partner> Page, IReadOnlyDictionary<PartnerId, IReadOnlyList<string>> Contacts, string Language, bool MayChange);

/// <summary>The partners: the most involved first, then by name.</summary>
internal static class PartnersCard
{
    public const int PageSize = 12;
    private const int LongestLine = 80;
    private const int LongestButton = 30;

    public static string Summary(AllianceProfile profile, string language) =>
        SharedText.Summary(PartnersText.In(language)["partners.title", ("Alliance", profile.Name)], language);

    public static AdaptiveCard Render(PartnersView view)
    {
        var words = PartnersText.In(view.Language);
        var title = words["partners.title", ("Alliance", view.Profile.Name)];
        var count = view.Page.Count == 0 ? words["partners.none"] : words.Count("partners.count", view.Page.Count);
        var data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value };
        return Layout.Card(
            view.Language,
            $"{Layout.Short(title, 200)}: {count}",
            [
                Layout.Title(CardText.Escape(title)),
                Layout.Meta(count),
                .. Groups(view, words),
                .. Paging.Footer(view.Page, view.Language, PartnerVerbs.List, data),
            ],
            view.MayChange ? [new ExecuteAction(words["partners.add"], PartnerVerbs.Add) { Data = data }] : []);
    }

    private static IEnumerable<CardElement> Groups(PartnersView view, Words words) =>
        from partner in view.Page.Items
        group partner by partner.Involvement into involved
        select new Container([Layout.Heading(PeopleText.Involvement(involved.Key, view.Language)), .. involved.SelectMany(partner => Row(view, partner, words))])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Medium,
        };

    private static IEnumerable<CardElement> Row(PartnersView view, Partner partner, Words words)
    {
        yield return Layout.Words(Layout.Bold(Layout.Short(partner.Name, LongestLine)));
        yield return Layout.Words(Layout.Subtle(string.Join(" · ", Details(view, partner, words)))) with { Spacing = Spacing.None };
        if (view.MayChange)
        {
            var title = words["partners.change", ("Name", Layout.Short(partner.ShortName.Length == 0 ? partner.Name : partner.ShortName, LongestButton))];
            yield return new ActionSet(
            [
                new ExecuteAction(title, PartnerVerbs.Edit)
                {
                    Data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value, [PartnerVerbs.PartnerData] = partner.Id.Value },
                },
            ]);
        }
    }

    private static IEnumerable<string> Details(PartnersView view, Partner partner, Words words)
    {
        yield return PeopleText.Sector(partner.Sector, view.Language);
        if (partner.Status == PartnerStatus.Left && partner.LeftOn is { } left)
        {
            yield return words["partners.left", ("Date", Speech.Date(left, view.Language))];
        }
        else if (partner.Status != PartnerStatus.Active)
        {
            yield return PeopleText.Status(partner.Status, view.Language);
        }

        if (view.Contacts.GetValueOrDefault(partner.Id) is { Count: > 0 } names)
        {
            yield return words["partners.contact", ("Names", Layout.Short(string.Join(", ", names), LongestLine))];
        }
    }
}
