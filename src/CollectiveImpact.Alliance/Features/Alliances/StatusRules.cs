namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>What comes of the wish to activate, pause, take up or close an alliance.</summary>
public abstract record StatusDecision
{
    private StatusDecision()
    {
    }

    public sealed record Changed(AllianceProfile Profile) : StatusDecision;

    /// <summary>It stands so already: the wish was said twice.</summary>
    public sealed record Already : StatusDecision;

    /// <summary>A Draft that lacks something.</summary>
    public sealed record Incomplete(IReadOnlyList<ActivationGap> Gaps) : StatusDecision;

    /// <summary>There is no way from where the alliance stands to there.</summary>
    public sealed record NoWay : StatusDecision;
}

/// <summary>The life of an alliance: Draft, then Active and Paused as often as wished, and Closed for good.</summary>
public static class StatusRules
{
    /// <param name="profile">The alliance as it stands.</param>
    /// <param name="wanted">How it should stand.</param>
    /// <param name="gaps">What a Draft still lacks.</param>
    /// <param name="now">Now: no week that was to begin before an alliance is active is made up.</param>
    public static StatusDecision Change(AllianceProfile profile, AllianceStatus wanted, IReadOnlyList<ActivationGap> gaps, DateTimeOffset now) => (profile.Status, wanted) switch
    {
        _ when profile.Status == wanted => new StatusDecision.Already(),
        (AllianceStatus.Draft, AllianceStatus.Active) when gaps.Count > 0 => new StatusDecision.Incomplete(gaps),
        (AllianceStatus.Draft or AllianceStatus.Paused, AllianceStatus.Active)
            or (AllianceStatus.Active, AllianceStatus.Paused)
            or (AllianceStatus.Active or AllianceStatus.Paused, AllianceStatus.Closed) =>
            new StatusDecision.Changed(profile with { Status = wanted, SetupStep = null, ActiveSince = wanted == AllianceStatus.Active ? now : profile.ActiveSince }),
        _ => new StatusDecision.NoWay(),
    };
}
