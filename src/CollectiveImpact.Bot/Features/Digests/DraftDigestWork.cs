using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>Gives the backbone the week's news to look at before it is posted by itself; when there is nothing to tell, they hear that instead.</summary>
internal sealed class DraftDigestWork(
    IAllianceStore alliances, DigestDrafts drafts, IDigestStore digests, ICheckInStore checkIns, IPeopleStore people, IOutbox outbox, IUnitOfWork unit) : IDueWork
{
    private static readonly TimeSpan _useful = TimeSpan.FromDays(3);

    public bool Does(Due due) => due is Due.DraftDigest;

    /// <summary>One that loses against others all the time is left due, and is done at the next look.</summary>
    public Task DoAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken) =>
        unit.RunAsync(() => StageAsync(((Due.DraftDigest)due).Week, now, cancellationToken), cancellationToken);

    private async Task StageAsync(IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await digests.WeeklyAsync(week, cancellationToken);
        if (before is not (null or { State: DigestState.Drafted, DraftedAt: null }) || await checkIns.RoundAsync(week, cancellationToken) is not { } round || round.TakesAnswersAt(now))
        {
            return;
        }

        var profile = await alliances.ProfileAsync(cancellationToken);
        var draft = await drafts.ReadAsync(profile, week, before, now, cancellationToken);
        var isNothing = draft.Content.IsEmpty && draft.Hidden == 0;
        digests.Save((before ?? new Digest { Week = week, State = DigestState.Drafted }) with
        {
            State = isNothing ? DigestState.Skipped : DigestState.Drafted,
            DraftedAt = now,
        });
        if (isNothing)
        {
            checkIns.Save(round with { State = RoundState.Digested });
        }

        var roles = await people.RolesAsync(cancellationToken);
        foreach (var reader in DigestReaders.Of(draft.Source.Members, roles, profile.Clock.DateOf(now)))
        {
            outbox.Add(new OutboxMessage.DigestDraft(week, reader.Id), now, now + _useful, isAutomatic: true);
        }
    }
}
