using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>Somebody as the list shows them.</summary>
internal sealed record PersonRow(Member Member, PeopleGroup Group, string? Partner, IReadOnlyList<RoleAssignment> Roles);

/// <param name="Profile">The alliance.</param>
/// <param name="Page">The people on this page.</param>
/// <param name="Groups">The names of working groups, by id.</param>
/// <param name="Search">What was searched for.</param>
/// <param name="Language">Of the reader.</param>
/// <param name="Today">The day it is.</param>
internal sealed record PeopleView(
    AllianceProfile Profile, Page<PersonRow> Page, IReadOnlyDictionary<string, string> Groups, string Search, string Language, DateOnly Today);

/// <summary>The people: those who need something first.</summary>
internal static class PeopleCard
{
    public const int PageSize = 8;
    public const int LongestSearch = 100;
    private const int LongestName = 60;
    private const int LongestLine = 90;
    private const int LongestRoles = 110;
    private const int LongestButton = 30;

    public static string Summary(string language) => SharedText.Summary(PeopleListText.In(language)["people.title"], language);

    public static AdaptiveCard Render(PeopleView view)
    {
        var words = PeopleListText.In(view.Language);
        var data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value };
        return Layout.Card(
            view.Language,
            words["people.title"],
            [
                Layout.Title(words["people.title"]),
                Layout.Meta(words.Count("people.count", view.Page.Count)),
                new TextInput(PeopleVerbs.SearchInput) { Label = words["people.find.label"], Value = view.Search, MaxLength = LongestSearch },
                new ActionSet([new ExecuteAction(PeopleText.In(view.Language)["people.find"], PeopleVerbs.List) { Data = data }]),
                .. view.Page.Count == 0 ? [Layout.Paragraph(words["people.found.none"])] : Groups(view, words),
                .. Paging.Footer(view.Page, view.Language, PeopleVerbs.List, data),
            ],
            new ExecuteAction(words["people.add"], PeopleVerbs.Add) { Data = data, AssociatedInputs = AssociatedInputs.None });
    }

    private static IEnumerable<CardElement> Groups(PeopleView view, Words words) =>
        from row in view.Page.Items
        group row by row.Group into same
        select new Container([Layout.Heading(words[$"people.group.{same.Key}"]), .. same.SelectMany(row => Row(view, row, words))])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Medium,
        };

    private static IEnumerable<CardElement> Row(PeopleView view, PersonRow row, Words words)
    {
        string?[] who = [row.Member.Title, row.Partner];
        yield return Layout.Words(Layout.Bold(Layout.Short(row.Member.DisplayName, LongestName)));
        if (string.Join(" · ", who.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } known)
        {
            yield return Small(Layout.Short(known, LongestLine));
        }

        yield return Small($"{PersonLines.Status(row.Member, view.Today, view.Language)} · {PersonLines.Language(row.Member, words)}");
        if (row.Roles.Count > 0)
        {
            yield return Small(Layout.Short(
                string.Join("; ", row.Roles.Select(role => PersonLines.Role(role, view.Profile, view.Groups, view.Language))), LongestRoles));
        }

        yield return new ActionSet(
        [
            new ExecuteAction(words["people.change", ("Name", Layout.Short(row.Member.DisplayName, LongestButton))], PeopleVerbs.Show)
            {
                Data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value, [PeopleVerbs.PersonData] = row.Member.Id.Value },
                AssociatedInputs = AssociatedInputs.None,
            },
        ]);
    }

    private static RichTextBlock Small(string text) => Layout.Words(Layout.Subtle(text)) with { Spacing = Spacing.None };
}
