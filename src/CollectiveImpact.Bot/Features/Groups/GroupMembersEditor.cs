using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Groups;

/// <summary>Stores who is in a working group.</summary>
internal sealed class GroupMembersEditor(GroupReader reader, Changes changes, IUnitOfWork unit)
{
    /// <summary>Each takes two rows of the hundred of a transaction.</summary>
    private const int MostAtOnce = 45;

    public async Task<InvokeResponse> SaveAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        await unit.RunAsync(() => AttemptAsync(turn, action, isSearch: false, cancellationToken), cancellationToken) ?? Refusals.Conflict(turn.Language);

    /// <summary>The form again, with everybody chosen, and others to choose from.</summary>
    public Task<InvokeResponse> FindAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        AttemptAsync(turn, action, isSearch: true, cancellationToken);

    private async Task<InvokeResponse> AttemptAsync(Turn turn, InvokeAction action, bool isSearch, CancellationToken cancellationToken)
    {
        if (GroupEditor.Refusal(turn.Language, action.Data) is { } refusal)
        {
            return refusal;
        }

        if (await reader.ReadAsync(turn, action.Data.GetValueOrDefault(GroupVerbs.GroupData), cancellationToken) is not { View: { Stored: { } group } view } found)
        {
            return Refusals.Because(PeopleText.In(turn.Language)["people.gone"]);
        }

        var words = GroupsText.In(turn.Language);
        if (group.Status == WorkingGroupStatus.Closed)
        {
            return Refusals.Because(words["group.closed"]);
        }

        var form = view with { Typed = GroupEditor.Typed(action.Data) };
        var wanted = ChoiceValues.Several(action.Data.GetValueOrDefault(GroupVerbs.MembersInput)).Select(id => new MemberId(id)).ToHashSet();
        var roles = RoleRules.Hold(
            AllianceRole.WorkingGroupMember, group.Id.Value, wanted, found.Roles.Where(role => role.Scope == group.Id.Value), turn.Member.Id, turn.Today);
        var isStale = action.Data.GetValueOrDefault(EditStamp.Key) != view.MembersStamp;
        if (isSearch || (roles.Count > 0 && isStale))
        {
            return InvokeResponse.Card(GroupFields.Members(form with { IsChanged = isStale }));
        }

        var problem = !wanted.All(id => view.People.Any(member => member.Id == id)) ? words["group.members.stranger"]
            : roles.Count > MostAtOnce ? words["group.members.tooMany", ("Max", Speech.Number(MostAtOnce))]
            : null;
        if (problem is not null)
        {
            return InvokeResponse.Card(GroupFields.Members(form with { Problem = problem }));
        }

        changes.Save(turn, roles, found.Roles);
        return InvokeResponse.Card(GroupCard.Saved(view with { Members = [.. view.People.Where(member => wanted.Contains(member.Id))] }));
    }
}
