using System.Text.Json;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>Changes digests that are out: what is stored in the same transaction as the reason for it, the post by a waiting row.</summary>
internal sealed class DigestCorrections(
    IAllianceStore alliances, DigestSources sources, IDigestStore digests, ICheckInStore checkIns, IWinStore wins, IAskStore asks, IOutbox outbox) : IDigestCorrections
{
    private static readonly TimeSpan _useful = TimeSpan.FromDays(14);

    public async Task<bool> StageAsync(ChangedNews changed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isAny = false;
        foreach (var week in changed.Weeks)
        {
            if (await digests.WeeklyAsync(week, cancellationToken) is { IsOut: true } digest)
            {
                var source = await sources.ReadAsync(await alliances.ProfileAsync(cancellationToken), week, digest, cancellationToken);
                isAny |= await StageAsync(digest, source.With(changed), now, cancellationToken);
            }
        }

        return isAny;
    }

    /// <summary>Stages what the backbone decided of an item.</summary>
    public async Task StageAsync(Digest before, HidingDecision.Done done, DigestSource source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var update in done.Changed.Updates)
        {
            checkIns.Save(update);
        }

        foreach (var win in done.Changed.Wins)
        {
            wins.Save(win);
        }

        foreach (var ask in done.Changed.Asks)
        {
            asks.Save(ask);
        }

        if (!before.IsOut || !await StageAsync(done.Digest, source.With(done.Changed) with { Hidden = done.Digest.Hidden }, now, cancellationToken))
        {
            digests.Save(done.Digest);
        }
    }

    /// <summary>Whether what is told is other than before; only then is anything staged.</summary>
    private async Task<bool> StageAsync(Digest digest, DigestSource source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (digest.Content is not { } content)
        {
            return false;
        }

        var after = DigestRules.Recompose(content, source);
        if (AreSame(after, content))
        {
            return false;
        }

        digests.Save(digest with { Content = after, CorrectedAt = now });
        await EditAsync(digest.Week, now, cancellationToken);
        return true;
    }

    /// <summary>One that is being carried is seen to be asked for again when it ends, and is carried once more.</summary>
    private async Task EditAsync(IsoWeek week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var message = new OutboxMessage.DigestCorrection(week);
        var waiting = await outbox.WaitingAsync(message, cancellationToken);
        outbox.Save((waiting ?? new OutboxRow { Message = message, CreatedAt = now, NextAttemptAt = now, NotAfter = now }) with
        {
            CreatedAt = now,
            NextAttemptAt = now,
            NotAfter = now + _useful,
            Attempts = 0,
        });
    }

    /// <summary>Records compare their lists by reference; what they say is what counts.</summary>
    private static bool AreSame(DigestContent one, DigestContent other) =>
        JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
