namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>When a partner was last asked in private how it goes, and what came of it. One per partner: the last.</summary>
public sealed record QuietNudge
{
    public required PartnerId PartnerId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Who was asked.</summary>
    public required MemberId To { get; init; }

    /// <summary>When somebody of the partner answered: a sign, whatever they said.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whether they want the secretariat to get in touch.</summary>
    public bool WantsCall { get; init; }
}

/// <summary>The private questions to quiet partners of the alliance of the current unit of work.</summary>
public interface IQuietPartnerStore
{
    Task<IReadOnlyList<QuietNudge>> NudgesAsync(CancellationToken cancellationToken);

    Task<QuietNudge?> NudgeAsync(PartnerId partner, CancellationToken cancellationToken);

    void Save(QuietNudge nudge);
}
