using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary><c>nyhedsbrev</c>: the draft for the backbone, and whether it goes out. "Show all" in a posted digest is for everybody.</summary>
internal sealed class DigestHandler(
    DigestSources sources, DigestDesk desk, DigestDrafts drafts, DigestPoster poster, IDigestStore digests, IAllianceStore alliances,
    IUnitOfWork unit, IDeliverySignal delivery, Authorities authorities) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.EditDigest))
        {
            return Reply.Text(await authorities.OnlyBackboneAsync(turn, cancellationToken));
        }

        var week = await sources.NextAsync(turn.ThisWeek, cancellationToken);
        return await desk.CardAsync(turn, week, cancellationToken) is { } card
            ? Reply.Card(card, DigestApprovalCard.Summary(turn.Language))
            : Reply.Text(DigestsText.In(turn.Language)["empty.digest"]);
    }

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

        if (!await desk.IsOnTheDeskAsync(turn, week, cancellationToken))
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.expiredCard"]);
        }

        return action.Verb switch
        {
            DigestVerbs.Post => await PostAsync(turn, week, cancellationToken),
            DigestVerbs.Hold => await ChangeAsync(turn, week, before => before with { State = DigestState.Held }, cancellationToken),
            DigestVerbs.Release => await ChangeAsync(
                turn, week, before => before.State == DigestState.Held ? DigestDrafts.Released(before, turn.Now) : before, cancellationToken),
            _ => await desk.AnswerAsync(turn, week, cancellationToken),
        };
    }

    private async Task<InvokeResponse> PostAsync(Turn turn, IsoWeek week, CancellationToken cancellationToken)
    {
        var words = DigestsText.In(turn.Language);
        var before = await digests.WeeklyAsync(week, cancellationToken);
        if (before is { IsOut: true })
        {
            return await desk.AnswerAsync(turn, week, cancellationToken);
        }

        if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team)
        {
            return Refusals.Because(words["digest.noChannel"]);
        }

        if (await drafts.ReadAsync(turn.Profile, week, before, turn.Now, cancellationToken) is { Content.IsEmpty: true, Hidden: var hidden })
        {
            return Refusals.Because(words[hidden > 0 ? "digest.allHidden" : "empty.digest"]);
        }

        if (await poster.PostAsync(turn.Profile, team, week, isAutomatic: false, turn.Now, cancellationToken) is null)
        {
            return Refusals.Conflict(turn.Language);
        }

        delivery.Poke(turn.Profile.Id);
        return await desk.AnswerAsync(turn, week, cancellationToken);
    }

    /// <summary>Changes what has been decided of a draft. What is out is not a draft any more: the answer says so.</summary>
    private async Task<InvokeResponse> ChangeAsync(Turn turn, IsoWeek week, Func<Digest, Digest> change, CancellationToken cancellationToken)
    {
        var isDone = await unit.RunAsync(
            async () =>
            {
                var before = await digests.WeeklyAsync(week, cancellationToken) ?? new Digest { Week = week, State = DigestState.Drafted };
                if (!before.IsOut && change(before) is var after && after != before)
                {
                    digests.Save(after);
                }
            },
            cancellationToken);
        return isDone ? await desk.AnswerAsync(turn, week, cancellationToken) : Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> MoreAsync(Turn turn, InvokeAction action, IsoWeek week, CancellationToken cancellationToken)
    {
        var block = action.Data.GetValueOrDefault(DigestVerbs.Block) is { Length: > 0 } id ? id : null;
        var digest = await digests.WeeklyAsync(week, cancellationToken);
        if (digest is { IsOut: true, Content: { } told })
        {
            return InvokeResponse.Card(DigestCard.Render(DigestView.Of(turn.Profile, digest, told) with { OnlyBlock = block }));
        }

        if (week != await sources.NextAsync(turn.ThisWeek, cancellationToken) || !turn.May(AllianceAction.EditDigest))
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.expiredCard"]);
        }

        var draft = await drafts.ReadAsync(turn.Profile, week, digest, turn.Now, cancellationToken);
        return InvokeResponse.Card(block is null
            ? DigestApprovalCard.Render(new DigestApproval(turn.Profile, draft, turn.Language))
            : DigestCard.Render(draft.View(turn.Profile) with { OnlyBlock = block }));
    }
}
