using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>
/// Decides to post: marks everything the digest takes, freezes what it tells, closes the round and queues the post. Every step
/// can be cut off and done again: what is marked stays marked, and only the last transaction makes the post.
/// </summary>
internal sealed class DigestPoster(
    DigestSources sources, IDigestStore digests, ICheckInStore checkIns, IWinStore wins, IAskStore asks, IOutbox outbox, IUnitOfWork unit)
{
    private const int MostInOneTransaction = 90;
    private const int MostTries = 20;
    private static readonly TimeSpan _useful = TimeSpan.FromDays(3);

    /// <summary>
    /// The digest as it is queued or was before; null when others changed too much at the same time. With nothing to tell there is no post,
    /// and the week is done.
    /// </summary>
    /// <param name="profile">The alliance.</param>
    /// <param name="team">Where it goes.</param>
    /// <param name="week">Which news.</param>
    /// <param name="isAutomatic">Nobody has pressed anything: only a draft goes, and not one that is held.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Stops between two transactions.</param>
    public async Task<Digest?> PostAsync(
        AllianceProfile profile, AllianceTeam team, IsoWeek week, bool isAutomatic, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var before = await digests.WeeklyAsync(week, cancellationToken);
            if (before is { IsOut: true } || (isAutomatic && before is not { State: DigestState.Drafted }))
            {
                return before;
            }

            var source = await sources.ReadAsync(profile, week, before, cancellationToken);
            if (!await ClaimAsync(source.Claim(), cancellationToken))
            {
                continue;
            }

            // Of what was read everything that is told is marked now; what came in since is the next digest's.
            var digest = await StageAsync(before ?? new Digest { Week = week, State = DigestState.Drafted }, DigestRules.Compose(source), team, now, cancellationToken);
            if (digest.State == DigestState.Posting)
            {
                outbox.Add(new OutboxMessage.WeeklyDigest(week), now, now + _useful, isAutomatic);
            }

            if (await unit.CommitAsync(cancellationToken))
            {
                return digest;
            }
        }

        return null;
    }

    private async Task<Digest> StageAsync(Digest before, DigestContent content, AllianceTeam team, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var digest = content.IsEmpty
            ? before with { State = DigestState.Skipped }
            : before with { State = DigestState.Posting, Content = content, ChannelId = team.DigestChannelId };
        digests.Save(digest);

        // A week that is told of without a round has had its round: what is said from now on belongs to the next.
        var round = await checkIns.RoundAsync(before.Week, cancellationToken) ?? CheckInRound.NotHeld(before.Week, now);
        checkIns.Save(round with { State = RoundState.Digested });
        return digest;
    }

    /// <summary>Marks what no digest has taken yet. False when somebody changed something meanwhile: read anew and go on.</summary>
    private Task<bool> ClaimAsync(DigestSource claimed, CancellationToken cancellationToken)
    {
        IEnumerable<Action> saves =
        [
            .. claimed.Updates.Select(update => (Action)(() => checkIns.Save(update))),
            .. claimed.Wins.Select(win => (Action)(() => wins.Save(win))),
            .. claimed.Asks.Select(ask => (Action)(() => asks.Save(ask))),
        ];
        return unit.InChunksAsync(
            saves,
            MostInOneTransaction,
            save =>
            {
                save();
                return Task.CompletedTask;
            },
            cancellationToken);
    }
}
