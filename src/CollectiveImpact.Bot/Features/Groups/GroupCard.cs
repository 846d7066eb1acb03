using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Groups;

/// <summary>A group as it is stored, with those who may be in it, and what was typed over it.</summary>
/// <param name="Profile">The alliance.</param>
/// <param name="Language">Of the reader.</param>
/// <param name="Id">The group's id, or what the id of a new one is made of.</param>
/// <param name="Stored">The group; none for a form that makes one.</param>
/// <param name="Goals">The goals to choose from, in their order.</param>
/// <param name="People">Everybody in the alliance, in their order.</param>
/// <param name="Leads">Who leads the group.</param>
/// <param name="Members">Who else is in it.</param>
internal sealed record GroupView(
    AllianceProfile Profile, string Language, string Id, WorkingGroup? Stored, IReadOnlyList<Goal> Goals,
    IReadOnlyList<Member> People, IReadOnlyList<Member> Leads, IReadOnlyList<Member> Members)
{
    public required Func<Member, string?> PartnerOf { get; init; }

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>What is wrong with what was typed.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether somebody else changed the group since the form was shown.</summary>
    public bool IsChanged { get; init; }

    /// <summary>What the form of the group was made from.</summary>
    public string Stamp => EditStamp.Of(new { Stored, Leads = Leads.Select(member => member.Id.Value) });

    /// <summary>What the form of its members was made from.</summary>
    public string MembersStamp => EditStamp.Of(Members.Select(member => member.Id.Value));

    /// <summary>What buttons carry: ids, and the stamp.</summary>
    public Dictionary<string, string> Data => new()
    {
        ["alliance"] = Profile.Id.Value,
        [Stored is null ? CardNonce.Key : GroupVerbs.GroupData] = Id,
        [EditStamp.Key] = Stamp,
    };

    public string? Value(string input, string? stored) => EditForm.Value(Typed, input, stored);
}

/// <summary>The form for a working group, and the cards after it.</summary>
internal static class GroupCard
{
    public static AdaptiveCard Form(GroupView view)
    {
        var words = GroupsText.In(view.Language);
        var title = words[view.Stored is null ? "group.title.new" : "group.title.edit"];
        return Layout.Card(
            view.Language,
            title,
            [Layout.Title(title), .. Told(view), .. GroupFields.Of(view, words)],
            [EditForm.Save(view.Language, GroupVerbs.Save, view.Data), .. Ways(view, words), EditForm.Back(view.Language, GroupVerbs.List, view.Data)]);
    }

    public static AdaptiveCard Saved(GroupView view)
    {
        var title = PeopleText.In(view.Language)["people.saved"];
        var back = EditForm.Back(view.Language, GroupVerbs.List, view.Data) with { Title = PeopleText.In(view.Language)["people.toList"] };
        return Layout.Card(
            view.Language,
            title,
            [Layout.Block(ContainerStyle.Good, Layout.Title(title)), new Container([.. Facts(view)]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium }],
            view.Stored!.Status == WorkingGroupStatus.Closed
                ? [back]
                :
                [
                    new ExecuteAction(SharedText.In(view.Language)["common.edit"], GroupVerbs.Edit) { Data = view.Data },
                    new ExecuteAction(GroupsText.In(view.Language)["group.members"], GroupVerbs.Members) { Data = view.Data },
                    back,
                ]);
    }

    /// <summary>Asks once more before a group closes, and says what will happen.</summary>
    public static AdaptiveCard AskToClose(GroupView view)
    {
        var words = GroupsText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["group.close.title"],
            [
                Layout.Title(words["group.close.title"]),
                .. Facts(view),
                Layout.Paragraph(words["group.close.what"]),
            ],
            new ExecuteAction(words["group.close.confirm"], GroupVerbs.Close) { Data = view.Data, Style = ActionStyle.Destructive },
            EditForm.Back(view.Language, GroupVerbs.Edit, view.Data));
    }

    /// <summary>How the group stands, line by line.</summary>
    public static IEnumerable<CardElement> Facts(GroupView view)
    {
        const int Longest = 200;
        var (words, group) = (GroupsText.In(view.Language), view.Stored!);
        yield return Layout.Words(Layout.Bold(Layout.Short(group.Name, WorkingGroupRules.LongestName)));
        yield return Layout.Words(Layout.Plain(
            $"{GroupsText.Status(group.Status, view.Language)} · {words.Count("groups.members", view.Members.Union(view.Leads).Count())}"));
        if (group.Mandate.Length > 0)
        {
            yield return Layout.Words(Layout.Plain(Layout.Short(group.Mandate, Longest)));
        }

        if (view.Goals.Where(goal => group.GoalIds.Contains(goal.Id)).Select(goal => goal.Title).ToList() is { Count: > 0 } goals)
        {
            yield return Layout.Words(Layout.Plain(words["groups.goals", ("Goals", Layout.Short(string.Join("; ", goals), Longest))]));
        }

        var leads = string.Join(", ", view.Leads.Select(lead => lead.DisplayName));
        yield return Layout.Words(Layout.Plain(leads.Length == 0 ? words["groups.noLead"] : words["groups.lead", ("Names", Layout.Short(leads, Longest))]));
    }

    private static IEnumerable<CardElement> Told(GroupView view)
    {
        if (view is { IsChanged: true, Stored: { } stored })
        {
            yield return EditForm.Changed(view.Language, Layout.Short(stored.Name, WorkingGroupRules.LongestName), [.. Facts(view)]);
        }

        if (view.Problem is { } problem)
        {
            yield return EditForm.Problem(problem);
        }

        if (view is { IsChanged: false, Stored: { } group })
        {
            yield return Layout.Meta(SharedText.In(view.Language)["status.line", ("Status", GroupsText.Status(group.Status, view.Language))]);
        }
    }

    private static IEnumerable<CardAction> Ways(GroupView view, Words words)
    {
        if (view.Stored is not { } group)
        {
            return [];
        }

        var moves = WorkingGroupRules.Next(group.Status).Select(to => to switch
        {
            WorkingGroupStatus.Active => new ExecuteAction(words[group.Status == WorkingGroupStatus.Proposed ? "group.move.begin" : "group.move.resume"], GroupVerbs.Begin) { Data = view.Data },
            WorkingGroupStatus.Resting => new ExecuteAction(words["group.move.rest"], GroupVerbs.Rest) { Data = view.Data },
            _ => new ExecuteAction(words["group.move.close"], GroupVerbs.AskToClose) { Data = view.Data, AssociatedInputs = AssociatedInputs.None },
        });
        return moves.Prepend(new ExecuteAction(words["group.members"], GroupVerbs.Members) { Data = view.Data, AssociatedInputs = AssociatedInputs.None });
    }
}
