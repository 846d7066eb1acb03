using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Groups;

/// <summary><c>grupper</c>: the working groups, for everybody who takes part; and for the secretariat's leader the way to change them.</summary>
internal sealed class GroupsHandler(
    GroupReader reader, GroupEditor editor, GroupMembersEditor members, GroupMoves moves, Authorities authorities) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken) => turn.May(AllianceAction.SeeOverview)
        ? Reply.Card(GroupsCard.Render(await reader.ListAsync(turn, null, cancellationToken)), GroupsCard.Summary(turn.Language))
        : Reply.Text(Refusals.NotAllowedText("role.member", turn.Language));

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (action.Verb == GroupVerbs.List)
        {
            return turn.May(AllianceAction.SeeOverview)
                ? InvokeResponse.Card(GroupsCard.Render(await reader.ListAsync(turn, action.Data.GetValueOrDefault(Paging.Key), cancellationToken)))
                : Refusals.NotAllowed("role.member", turn.Language);
        }

        if (!turn.May(AllianceAction.ManageAlliance))
        {
            return Refusals.Because(await authorities.OnlyLeadAsync(turn, cancellationToken));
        }

        return action.Verb switch
        {
            GroupVerbs.Add => InvokeResponse.Card(GroupCard.Form((await reader.NewAsync(turn, CardNonce.New(turn.Now), cancellationToken)).View)),
            GroupVerbs.Save => await editor.SaveAsync(turn, action, cancellationToken),
            GroupVerbs.Find => await editor.FindAsync(turn, action, cancellationToken),
            GroupVerbs.SaveMembers => await members.SaveAsync(turn, action, cancellationToken),
            GroupVerbs.FindMembers => await members.FindAsync(turn, action, cancellationToken),
            GroupVerbs.Begin => await moves.MoveAsync(turn, action, WorkingGroupStatus.Active, cancellationToken),
            GroupVerbs.Rest => await moves.MoveAsync(turn, action, WorkingGroupStatus.Resting, cancellationToken),
            GroupVerbs.Close => await moves.CloseAsync(turn, action, cancellationToken),
            _ => await ShowAsync(turn, action, cancellationToken),
        };
    }

    private async Task<InvokeResponse> ShowAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        await reader.ReadAsync(turn, action.Data.GetValueOrDefault(GroupVerbs.GroupData), cancellationToken) switch
        {
            null => Refusals.Because(PeopleText.In(turn.Language)["people.gone"]),
            { View: { Stored.Status: WorkingGroupStatus.Closed } } => Refusals.Because(GroupsText.In(turn.Language)["group.closed"]),
            { View: var view } => InvokeResponse.Card(action.Verb switch
            {
                GroupVerbs.Members => GroupFields.Members(view),
                GroupVerbs.AskToClose => GroupCard.AskToClose(view),
                _ => GroupCard.Form(view),
            }),
        };
}
