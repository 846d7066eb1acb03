using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Groups;

/// <summary>A working group begins, rests or is done.</summary>
internal sealed class GroupMoves(GroupReader reader, IWorkingGroupStore groups, Changes changes, IUnitOfWork unit)
{
    /// <summary>Each role that ends takes two rows of the hundred of a transaction.</summary>
    private const int MostRolesAtOnce = 45;

    /// <summary>One step that needs no question; what was typed in the form stays in it.</summary>
    public async Task<InvokeResponse> MoveAsync(Turn turn, InvokeAction action, WorkingGroupStatus to, CancellationToken cancellationToken) =>
        await unit.RunAsync(
            async () =>
            {
                if (GroupEditor.Refusal(turn.Language, action.Data) is { } refusal)
                {
                    return refusal;
                }

                if (await ReadAsync(turn, action, cancellationToken) is not { View: { Stored: { } before } view })
                {
                    return Gone(turn);
                }

                if (before.Status == WorkingGroupStatus.Closed)
                {
                    return Refusals.Because(GroupsText.In(turn.Language)["group.closed"]);
                }

                var form = view with { Typed = GroupEditor.Typed(action.Data) };
                if (before.Status == to)
                {
                    return InvokeResponse.Card(GroupCard.Form(form));
                }

                if (action.Data.GetValueOrDefault(EditStamp.Key) != view.Stamp || WorkingGroupRules.Move(before, to) is not { } after)
                {
                    return InvokeResponse.Card(GroupCard.Form(form with { IsChanged = true }));
                }

                Save(turn, after);
                return InvokeResponse.Card(GroupCard.Form(form with { Stored = after }));
            },
            cancellationToken) ?? Refusals.Conflict(turn.Language);

    /// <summary>Ends every role in the group, in as many transactions as it takes, and closes it with the last.</summary>
    public async Task<InvokeResponse> CloseAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var isFirst = true;
        while (true)
        {
            var (answer, isDone) = (Refusals.Conflict(turn.Language), true);
            var isStored = await unit.RunAsync(
                async () => (answer, isDone) = await TryCloseAsync(turn, action, isFirst, cancellationToken), cancellationToken);
            if (!isStored || isDone)
            {
                return isStored ? answer : Refusals.Conflict(turn.Language);
            }

            isFirst = false;
        }
    }

    private async Task<(InvokeResponse Answer, bool IsDone)> TryCloseAsync(Turn turn, InvokeAction action, bool isFirst, CancellationToken cancellationToken)
    {
        if (await ReadAsync(turn, action, cancellationToken) is not { View: { Stored: { } before } view } found)
        {
            return (Gone(turn), true);
        }

        if (before.Status == WorkingGroupStatus.Closed)
        {
            return (InvokeResponse.Card(GroupCard.Saved(view)), true);
        }

        if (isFirst && action.Data.GetValueOrDefault(EditStamp.Key) != view.Stamp)
        {
            return (InvokeResponse.Card(GroupCard.AskToClose(view)), true);
        }

        List<RoleAssignment> ended =
        [
            .. new[] { AllianceRole.WorkingGroupLead, AllianceRole.WorkingGroupMember }.SelectMany(role =>
                RoleRules.Hold(role, before.Id.Value, [], found.Roles, turn.Member.Id, turn.Today)),
        ];
        changes.Save(turn, ended.Take(MostRolesAtOnce), found.Roles);
        if (ended.Count > MostRolesAtOnce)
        {
            return (Gone(turn), false);
        }

        var after = before with { Status = WorkingGroupStatus.Closed };
        Save(turn, after);
        return (InvokeResponse.Card(GroupCard.Saved(view with { Stored = after, Leads = [], Members = [] })), true);
    }

    private void Save(Turn turn, WorkingGroup after)
    {
        groups.Save(after);
        changes.Note(turn, AuditAction.Changed, AuditEntity.WorkingGroup, after.Id.Value, $"status:{after.Status}");
    }

    private Task<GroupAtHand?> ReadAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        reader.ReadAsync(turn, action.Data.GetValueOrDefault(GroupVerbs.GroupData), cancellationToken);

    private static InvokeResponse Gone(Turn turn) => Refusals.Because(PeopleText.In(turn.Language)["people.gone"]);
}
