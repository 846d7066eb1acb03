using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>A week's news that is not out yet, with all that whoever decides on it wants to know.</summary>
/// <param name="Digest">What has been decided so far; none when nothing has.</param>
/// <param name="Source">What it is made of.</param>
/// <param name="Content">What it would tell now.</param>
/// <param name="Open">The round it would close, if that takes answers.</param>
/// <param name="Invitations">Who was asked in that round.</param>
/// <param name="PostsAt">When it is posted by itself; null when it is not.</param>
/// <param name="ReleasedAt">When it would be posted by itself if it were not held.</param>
internal sealed record DigestDraft(
    Digest? Digest, DigestSource Source, DigestContent Content, CheckInRound? Open, IReadOnlyList<CheckInInvitation> Invitations, DateTimeOffset? PostsAt,
    DateTimeOffset? ReleasedAt)
{
    public bool IsHeld => Digest?.State == DigestState.Held;

    public int Hidden => Source.Hidden.Count;

    public DigestView View(AllianceProfile profile) => new(profile, Content) { Intro = Digest?.Intro };
}

/// <summary>Reads drafts as they stand.</summary>
internal sealed class DigestDrafts(DigestSources sources, ICheckInStore checkIns)
{
    public async Task<DigestDraft> ReadAsync(AllianceProfile profile, IsoWeek week, Digest? digest, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var source = await sources.ReadAsync(profile, week, digest, cancellationToken);
        var round = await checkIns.RoundAsync(week, cancellationToken);
        var isOpen = round?.TakesAnswersAt(now) == true;
        return new DigestDraft(
            digest,
            source,
            DigestRules.Compose(source),
            isOpen ? round : null,
            isOpen ? source.Invitations : [],
            DueRules.PostsAt(profile, round, digest, now),
            digest is { State: DigestState.Held } held ? DueRules.PostsAt(profile, round, Released(held, now), now) : null);
    }

    /// <summary>The draft when it is not held any more. Who had it to look at before gets time to see that it goes.</summary>
    public static Digest Released(Digest held, DateTimeOffset now) =>
        held with { State = DigestState.Drafted, DraftedAt = held.DraftedAt is null ? null : now };
}
