using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>Freezes what the month's overview tells, and has it sent. A month in which nothing was told is passed over.</summary>
internal sealed class SidelineDigestWork(IDigestStore digests, IOutbox outbox, IUnitOfWork unit) : IDueWork
{
    private static readonly TimeSpan _useful = TimeSpan.FromDays(3);

    public bool Does(Due due) => due is Due.SidelineDigest;

    public Task DoAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken) =>
        unit.RunAsync(() => StageAsync(((Due.SidelineDigest)due).Week, now, cancellationToken), cancellationToken);

    private async Task StageAsync(IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await digests.SidelineAsync(week, cancellationToken) is not null)
        {
            return;
        }

        var content = SidelineRules.Compose(week, await digests.DigestsAsync(week.AddWeeks(-RoundCalendar.WeeksBack), week, cancellationToken));
        var digest = new Digest { Week = week, Kind = DigestKind.Sideline, State = content.IsEmpty ? DigestState.Skipped : DigestState.Posted, Content = content };
        digests.Save(content.IsEmpty ? digest : digest with { PostedAt = now });
        if (!content.IsEmpty)
        {
            outbox.Add(new OutboxMessage.SidelineFanOut(week), now, now + _useful);
        }
    }
}
