using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>Posts the week's news by itself. As long as there is no channel it stays due, and the backbone has been told why.</summary>
internal sealed class PostDigestWork(IAllianceStore alliances, DigestPoster poster, IDigestStore digests, IPeopleStore people, IOutbox outbox, IUnitOfWork unit) : IDueWork
{
    private static readonly TimeSpan _useful = TimeSpan.FromDays(3);

    public bool Does(Due due) => due is Due.PostDigest;

    public async Task DoAsync(Due due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var week = ((Due.PostDigest)due).Week;
        var profile = await alliances.ProfileAsync(cancellationToken);
        if (await alliances.TeamAsync(cancellationToken) is { RemovedAt: null } team)
        {
            await poster.PostAsync(profile, team, week, isAutomatic: true, now, cancellationToken);
            return;
        }

        await unit.RunAsync(() => TellAsync(profile, week, now, cancellationToken), cancellationToken);
    }

    private async Task TellAsync(AllianceProfile profile, IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await digests.WeeklyAsync(week, cancellationToken) is not { State: DigestState.Drafted, NoChannelAt: null } digest)
        {
            return;
        }

        digests.Save(digest with { NoChannelAt = now });
        foreach (var reader in DigestReaders.Of(await people.MembersAsync(cancellationToken), await people.RolesAsync(cancellationToken), profile.Clock.DateOf(now)))
        {
            outbox.Add(new OutboxMessage.DigestHasNoChannel(week, reader.Id), now, now + _useful, isAutomatic: true);
        }
    }
}
