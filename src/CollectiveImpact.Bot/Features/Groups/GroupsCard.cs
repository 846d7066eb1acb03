using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Groups;

/// <summary>A group as the list shows it.</summary>
internal sealed record GroupRow(WorkingGroup Group, IReadOnlyList<string> Goals, IReadOnlyList<string> Leads, int Members);

internal sealed record GroupsView(AllianceProfile Profile, Page<GroupRow> Page, string Language, bool MayChange);

/// <summary>The working groups: those at work first.</summary>
internal static class GroupsCard
{
    public const int PageSize = 6;
    private const int LongestLine = 140;
    private const int LongestName = 60;
    private const int LongestButton = 30;

    public static string Summary(string language) => SharedText.Summary(GroupsText.In(language)["groups.title"], language);

    public static AdaptiveCard Render(GroupsView view)
    {
        var words = GroupsText.In(view.Language);
        var data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value };
        return Layout.Card(
            view.Language,
            words["groups.title"],
            [
                Layout.Title(words["groups.title"]),
                .. view.Page.Count == 0 ? [Layout.Paragraph(words["groups.none"])] : view.Page.Items.Select(CardElement (row) => Row(view, row, words)),
                .. Paging.Footer(view.Page, view.Language, GroupVerbs.List, data),
            ],
            view.MayChange ? [new ExecuteAction(words["groups.add"], GroupVerbs.Add) { Data = data }] : []);
    }

    private static Container Row(GroupsView view, GroupRow row, Words words)
    {
        List<CardElement> items = [Layout.Words(Layout.Bold(Layout.Short(row.Group.Name, LongestName)))];
        if (row.Group.Mandate.Length > 0)
        {
            items.Add(Layout.Words(Layout.Plain(Layout.Short(row.Group.Mandate, LongestLine))) with { Spacing = Spacing.None });
        }

        items.AddRange(Lines(view, row, words).Select(line => Layout.Words(Layout.Subtle(line)) with { Spacing = Spacing.None }));
        if (view.MayChange && row.Group.Status != WorkingGroupStatus.Closed)
        {
            items.Add(new ActionSet(
            [
                new ExecuteAction(words["groups.change", ("Name", Layout.Short(row.Group.Name, LongestButton))], GroupVerbs.Edit)
                {
                    Data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value, [GroupVerbs.GroupData] = row.Group.Id.Value },
                },
            ]));
        }

        return new Container(items) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
    }

    private static IEnumerable<string> Lines(GroupsView view, GroupRow row, Words words)
    {
        if (row.Goals.Count > 0)
        {
            yield return words["groups.goals", ("Goals", Layout.Short(string.Join("; ", row.Goals), LongestLine))];
        }

        var lead = row.Leads.Count == 0 ? words["groups.noLead"] : words["groups.lead", ("Names", Layout.Short(string.Join(", ", row.Leads), LongestName))];
        yield return row.Group.Status == WorkingGroupStatus.Closed
            ? GroupsText.Status(row.Group.Status, view.Language)
            : string.Join(" · ", GroupsText.Status(row.Group.Status, view.Language), lead, words.Count("groups.members", row.Members));
    }
}
