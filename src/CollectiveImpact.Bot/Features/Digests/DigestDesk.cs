using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>What a week's news looks like to the backbone as it stands now: the draft, or what has become of it.</summary>
internal sealed class DigestDesk(DigestDrafts drafts, DigestSources sources, IDigestStore digests)
{
    /// <summary>The card; null when there is nothing to tell.</summary>
    public async Task<AdaptiveCard?> CardAsync(Turn turn, IsoWeek week, CancellationToken cancellationToken)
    {
        var digest = await digests.WeeklyAsync(week, cancellationToken);
        if (digest is { IsOut: true })
        {
            return Outcome(turn, digest);
        }

        var draft = await drafts.ReadAsync(turn.Profile, week, digest, turn.Now, cancellationToken);
        return draft.Content.IsEmpty && draft.Hidden == 0 ? null : DigestApprovalCard.Render(new DigestApproval(turn.Profile, draft, turn.Language));
    }

    /// <summary>The same as the answer to a press on a card that may be an old one.</summary>
    public async Task<InvokeResponse> AnswerAsync(Turn turn, IsoWeek week, CancellationToken cancellationToken) =>
        await CardAsync(turn, week, cancellationToken) is { } card ? InvokeResponse.Card(card) : Refusals.Because(DigestsText.In(turn.Language)["empty.digest"]);

    /// <summary>Whether a card may be about this week: it is out, or it is the one that comes next.</summary>
    public async Task<bool> IsOnTheDeskAsync(Turn turn, IsoWeek week, CancellationToken cancellationToken) =>
        await digests.WeeklyAsync(week, cancellationToken) is { IsOut: true } || week == await sources.NextAsync(turn.ThisWeek, cancellationToken);

    private static AdaptiveCard Outcome(Turn turn, Digest digest) => DigestApprovalCard.Outcome(
        digest.State == DigestState.Posted ? "posted" : "posting", turn.Profile, digest.Week.Value, Speech.Week(digest.Week, turn.Language), turn.Language);
}
