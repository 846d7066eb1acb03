using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary><c>nyhedsbrev</c>: the preview for the backbone, and what its buttons do. "Show all" in a posted digest is for everybody.</summary>
internal sealed class DigestHandler(
    DigestSources sources, DigestPoster poster, IDigestStore digests, IAllianceStore alliances,
    IUnitOfWork unit, IDeliverySignal delivery, Authorities authorities) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.EditDigest))
        {
            return Reply.Text(await authorities.OnlyBackboneAsync(turn, cancellationToken));
        }

        var (week, round) = await sources.NextAsync(turn.ThisWeek, turn.Now, cancellationToken);
        if (await digests.WeeklyAsync(week, cancellationToken) is { IsOut: true } digest)
        {
            return Reply.Text(DigestsText.In(turn.Language)[
                digest.State == DigestState.Posted ? "digest.posted.body" : "digest.posting.body", ("WeekLabel", Speech.Week(week, turn.Language))]);
        }

        var source = await sources.ReadAsync(turn.Profile, week, cancellationToken);
        var content = DigestRules.Compose(source);
        if (content.IsEmpty)
        {
            return Reply.Text(DigestsText.In(turn.Language)["empty.digest"]);
        }

        return Reply.Card(Preview(turn, source, content, round), DigestApprovalCard.Summary(turn.Language));
    }

    private static AdaptiveCard Preview(Turn turn, DigestSource source, DigestContent content, CheckInRound? round) =>
        DigestApprovalCard.Render(new DigestView(turn.Profile, content), round, round is null ? [] : source.Invitations, turn.Language);

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (!IsoWeek.TryParse(action.Data.GetValueOrDefault(DigestVerbs.Week), out var week))
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        if (action.Verb == DigestVerbs.More)
        {
            return await MoreAsync(turn, action, week, cancellationToken);
        }

        if (!turn.May(AllianceAction.EditDigest))
        {
            return Refusals.Because(await authorities.OnlyBackboneAsync(turn, cancellationToken));
        }

        var (next, _) = await sources.NextAsync(turn.ThisWeek, turn.Now, cancellationToken);
        if (await digests.WeeklyAsync(week, cancellationToken) is { IsOut: true } digest)
        {
            return Outcome(turn, digest);
        }

        if (week != next)
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.expiredCard"]);
        }

        return action.Verb == DigestVerbs.Hold ? await HoldAsync(turn, week, cancellationToken) : await PostAsync(turn, week, cancellationToken);
    }

    private async Task<InvokeResponse> PostAsync(Turn turn, IsoWeek week, CancellationToken cancellationToken)
    {
        if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team)
        {
            return Refusals.Because(DigestsText.In(turn.Language)["digest.noChannel"]);
        }

        var digest = await poster.PostAsync(turn.Profile, team, week, turn.Now, cancellationToken);
        if (digest is null)
        {
            return Refusals.Conflict(turn.Language);
        }

        delivery.Poke(turn.Profile.Id);
        return Outcome(turn, digest);
    }

    private async Task<InvokeResponse> HoldAsync(Turn turn, IsoWeek week, CancellationToken cancellationToken)
    {
        var digest = await unit.RunAsync(
            async () =>
            {
                var before = await digests.WeeklyAsync(week, cancellationToken);
                if (before is { IsOut: true })
                {
                    return before;
                }

                var held = (before ?? new Digest { Week = week, State = DigestState.Held }) with { State = DigestState.Held };
                digests.Save(held);
                return held;
            },
            cancellationToken);
        return digest is null ? Refusals.Conflict(turn.Language) : Outcome(turn, digest);
    }

    private async Task<InvokeResponse> MoreAsync(Turn turn, InvokeAction action, IsoWeek week, CancellationToken cancellationToken)
    {
        var block = action.Data.GetValueOrDefault(DigestVerbs.Block) is { Length: > 0 } id ? id : null;
        if (await digests.WeeklyAsync(week, cancellationToken) is { IsOut: true, Content: { } told })
        {
            return InvokeResponse.Card(DigestCard.Render(new DigestView(turn.Profile, told) { OnlyBlock = block }));
        }

        var (next, round) = await sources.NextAsync(turn.ThisWeek, turn.Now, cancellationToken);
        if (week != next || !turn.May(AllianceAction.EditDigest))
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.expiredCard"]);
        }

        var source = await sources.ReadAsync(turn.Profile, week, cancellationToken);
        var content = DigestRules.Compose(source);
        return InvokeResponse.Card(block is null
            ? Preview(turn, source, content, round)
            : DigestCard.Render(new DigestView(turn.Profile, content) { OnlyBlock = block }));
    }

    private static InvokeResponse Outcome(Turn turn, Digest digest)
    {
        var key = digest.State switch { DigestState.Posted => "posted", DigestState.Held => "held", _ => "posting" };
        return InvokeResponse.Card(DigestApprovalCard.Outcome(key, turn.Language, Speech.Week(digest.Week, turn.Language)));
    }
}
