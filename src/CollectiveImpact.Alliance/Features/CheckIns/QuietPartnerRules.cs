using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>All that tells whether a partner has been quiet.</summary>
public sealed record QuietSource
{
    /// <summary>The rounds of this week and <see cref="QuietPartnerRules.WeeksBack"/> before, in any order.</summary>
    public required IReadOnlyList<CheckInRound> Rounds { get; init; }

    /// <summary>The invitations of these rounds.</summary>
    public required IReadOnlyList<CheckInInvitation> Invitations { get; init; }

    public required AskedPeople People { get; init; }

    /// <summary>
    /// The last sign of each partner beside the answers to its cards: an update without a card, a win, a wish, an offer,
    /// attendance at a meeting, "Alt er fint".
    /// </summary>
    public IReadOnlyDictionary<PartnerId, DateTimeOffset> Signs { get; init; } = new Dictionary<PartnerId, DateTimeOffset>();

    /// <summary>When each partner was last asked in private how it goes.</summary>
    public IReadOnlyDictionary<PartnerId, DateTimeOffset> AskedBefore { get; init; } = new Dictionary<PartnerId, DateTimeOffset>();
}

/// <summary>A partner nothing has been heard of for so many rounds in a row. For the backbone's eyes and the partner's own.</summary>
public sealed record QuietPartner(PartnerId Partner, int Rounds);

/// <summary>The kind, private question to a partner that has been quiet for long.</summary>
public sealed record QuietQuestion(PartnerId Partner, MemberId To);

/// <summary>Which partners have been quiet for long, and whom to ask about it, never in public.</summary>
public static class QuietPartnerRules
{
    /// <summary>How far back it is looked: several rounds of an alliance that asks once a month, with a summer between.</summary>
    public const int WeeksBack = 26;

    /// <summary>
    /// Partners that were asked in so many rounds in a row and neither answered nor gave another sign. A round in which nobody
    /// of the partner got a card says nothing about it.
    /// </summary>
    public static IReadOnlyList<QuietPartner> Quiet(QuietSource source, int afterRounds, DateTimeOffset now) =>
    [
        .. SilentRounds(source, now)
            .Where(silent => silent.Rounds.Count >= afterRounds)
            .Select(silent => new QuietPartner(silent.Partner, silent.Rounds.Count)),
    ];

    /// <summary>
    /// Whom to ask now: a contact person, else the deputy, of each quiet partner that has not been asked in this quarter and has
    /// been quiet for as long again since it was.
    /// </summary>
    public static IReadOnlyList<QuietQuestion> Questions(QuietSource source, int afterRounds, LocalClock clock, DateTimeOffset now)
    {
        var standIns = new StandIns(source.People);
        return
        [
            .. SilentRounds(source, now)
                .Where(silent => silent.Rounds.Count(round => !source.AskedBefore.TryGetValue(silent.Partner, out var asked) || round.OpensAt > asked) >= afterRounds)
                .Where(silent => !source.AskedBefore.TryGetValue(silent.Partner, out var asked) || QuarterOf(asked, clock) != QuarterOf(now, clock))
                .Select(silent => (silent.Partner, To: standIns.SpokespersonOf(silent.Partner) ?? LastAsked(source, silent.Rounds, silent.Partner)))
                .Where(question => question.To is not null)
                .Select(question => new QuietQuestion(question.Partner, question.To!.Value)),
        ];
    }

    /// <summary>The rounds since each partner's last sign in which it was asked, newest first.</summary>
    private static IEnumerable<(PartnerId Partner, List<CheckInRound> Rounds)> SilentRounds(QuietSource source, DateTimeOffset now)
    {
        var asked = source.Invitations
            .Where(invitation => invitation.Result is not (CheckInResult.Pending or CheckInResult.Undeliverable) || invitation.AnsweredAt is not null)
            .Where(invitation => source.People.Members.ContainsKey(invitation.MemberId))
            .ToLookup(invitation => (source.People.Members[invitation.MemberId].OrganisationId, invitation.Week));
        var over = source.Rounds
            .Where(round => round.State is RoundState.Open or RoundState.Closed or RoundState.Digested && round.ClosesAt <= now)
            .OrderByDescending(round => round.Week)
            .ToList();
        foreach (var partner in source.People.Partners.Values.Where(partner => partner.IsAsked).OrderBy(partner => partner.Id.Value, StringComparer.Ordinal))
        {
            DateTimeOffset? sign = source.Signs.TryGetValue(partner.Id, out var at) ? at : null;
            yield return (partner.Id,
            [
                .. over.Where(round => asked[(partner.Id, round.Week)].Any())
                    .TakeWhile(round => !(sign >= round.OpensAt) && !asked[(partner.Id, round.Week)].Any(HasAnswered)),
            ]);
        }
    }

    private static bool HasAnswered(CheckInInvitation invitation) => invitation.HasAnswer || invitation.AnsweredAt is not null;

    private static MemberId? LastAsked(QuietSource source, List<CheckInRound> silent, PartnerId partner) => source.Invitations
        .Where(invitation => invitation.Week == silent[0].Week && source.People.IsOf(invitation.MemberId, partner) && source.People.CanBeAsked(invitation.MemberId))
        .OrderBy(invitation => invitation.MemberId.Value, StringComparer.Ordinal)
        .Select(invitation => (MemberId?)invitation.MemberId)
        .FirstOrDefault();

    private static (int Year, int Quarter) QuarterOf(DateTimeOffset instant, LocalClock clock) => clock.DateOf(instant) is var date ? (date.Year, (date.Month - 1) / 3) : default;
}
