using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Overview;

/// <summary><c>overblik</c>: all commitments by goal, for everybody who takes part.</summary>
internal sealed class OverviewHandler(IAllianceStore alliances, ICommitmentStore commitments, IPeopleStore people) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.SeeOverview))
        {
            return Reply.Text(Refusals.NotAllowedText("role.member", turn.Language));
        }

        var view = await ViewAsync(turn, null, cancellationToken);
        return view.Commitments.Count == 0
            ? Reply.Text(OverviewText.In(turn.Language)["empty.commitments"])
            : Reply.Card(OverviewCard.Render(view), OverviewCard.Summary(view));
    }

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.SeeOverview))
        {
            return Refusals.NotAllowed("role.member", turn.Language);
        }

        GoalId? goal = action.Data.GetValueOrDefault(OverviewVerbs.GoalData) is { Length: > 0 } id ? new GoalId(id) : null;
        return InvokeResponse.Card(OverviewCard.Render(await ViewAsync(turn, goal, cancellationToken)));
    }

    private async Task<OverviewView> ViewAsync(Turn turn, GoalId? goal, CancellationToken cancellationToken) => new(
        turn.Profile,
        await alliances.GoalsAsync(cancellationToken),
        [.. (await commitments.CommitmentsAsync(cancellationToken)).Where(c => c.Status != CommitmentStatus.Withdrawn)],
        (await people.PartnersAsync(cancellationToken)).ToDictionary(partner => partner.Id, partner => partner.Name),
        turn.Language,
        turn.Today)
    { OnlyGoal = goal };
}
