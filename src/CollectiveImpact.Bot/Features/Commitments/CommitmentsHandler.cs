using System.Globalization;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary><c>aftaler</c>: one's own partner's commitments, or all of them for the backbone; and each of them opened.</summary>
internal sealed class CommitmentsHandler(ICommitmentStore commitments, CommitmentReader reader, Authorities authorities) : ICommandHandler, IButtonHandler
{
    private const int MostPages = 1000;

    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        await ListAsync(turn, 0, cancellationToken) is { Card: { } card }
            ? Reply.Card(card, CommitmentListCard.Summary(turn.Language))
            : Reply.Text(await NothingAsync(turn, cancellationToken));

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (action.Verb == CommitmentVerbs.List)
        {
            var (card, _) = await ListAsync(turn, PageOf(action), cancellationToken);
            return card is null ? Refusals.Because(await NothingAsync(turn, cancellationToken)) : InvokeResponse.Card(card);
        }

        if (await reader.OwnAsync(turn, action.Data, cancellationToken) is not { } commitment)
        {
            return await RefuseAsync(turn, action, cancellationToken);
        }

        var view = await reader.ViewAsync(turn, commitment, cancellationToken) with { WholeHistory = action.Data.ContainsKey(CommitmentVerbs.History) };
        return InvokeResponse.Card(CommitmentCard.Render(view));
    }

    /// <summary>Of another partner: who can help. Of nobody: a button that no card has.</summary>
    private async Task<InvokeResponse> RefuseAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        await reader.FindAsync(action.Data, cancellationToken) is { } others
            ? Refusals.Because(await authorities.ContactOrBackboneAsync(turn, others.PartnerId, cancellationToken))
            : Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);

    private async Task<(AdaptiveCard? Card, int Count)> ListAsync(Turn turn, int page, CancellationToken cancellationToken)
    {
        var ofAll = turn.Standing.IsBackbone;
        var scene = await reader.SceneAsync(turn, cancellationToken);
        var seen = CommitmentListCard.Ordered(
            scene,
            (await commitments.CommitmentsAsync(cancellationToken)).Where(commitment => CommitmentReader.MaySee(turn, commitment)),
            ofAll);
        var last = Math.Max(0, (seen.Count - 1) / CommitmentListCard.OnPage);
        return seen.Count == 0 ? (null, 0) : (CommitmentListCard.Render(scene, seen, Math.Min(page, last), ofAll), seen.Count);
    }

    private async Task<string> NothingAsync(Turn turn, CancellationToken cancellationToken)
    {
        var words = CommitmentsText.In(turn.Language);
        if (!turn.May(AllianceAction.SeeOverview))
        {
            return turn.Member.IsPlaced ? Refusals.NotAllowedText("role.member", turn.Language) : words["commitment.unplaced"];
        }

        return await reader.WayAsync(turn, turn.Member.OrganisationId, cancellationToken) == CommitmentWay.None
            ? words["commitment.list.none"]
            : $"{words["commitment.list.none"]} {words["commitment.list.none.hint"]}";
    }

    private static int PageOf(InvokeAction action) =>
        int.TryParse(action.Data.GetValueOrDefault(CommitmentVerbs.Page), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Min(page, MostPages) : 0;
}
