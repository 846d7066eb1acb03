using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Rounds;

/// <summary>Something whose time has come. Until the state says that it is done, it stays due; each is one transaction of its own.</summary>
public abstract record Due
{
    private Due()
    {
    }

    /// <summary>The round no longer takes answers.</summary>
    public sealed record CloseRound(IsoWeek Week) : Due;

    /// <summary>The round begins with these times, made with <c>CheckInRound.Open</c>; everybody who should have a card gets one.</summary>
    public sealed record OpenRound(IsoWeek Week, RoundTimes Times) : Due;

    /// <summary>The week has no round, kept with <c>CheckInRound.Skipped</c>; the alliance is told when there is a notice.</summary>
    public sealed record SkipWeek(IsoWeek Week, SkipReason Reason, SkipNotice? Notice) : Due;

    /// <summary>Those who are silent are reminded; done when the round has its <c>RemindedAt</c>.</summary>
    public sealed record Remind(IsoWeek Week) : Due;

    /// <summary>Those who are still silent hear that the round closes today; done when the round has its <c>LastCalledAt</c>.</summary>
    public sealed record LastCall(IsoWeek Week) : Due;

    /// <summary>The secretariat gets the news to look at; done when the digest has its <c>DraftedAt</c>, or is not a draft any more.</summary>
    public sealed record DraftDigest(IsoWeek Week) : Due;

    /// <summary>The news goes to the alliance.</summary>
    public sealed record PostDigest(IsoWeek Week) : Due;

    /// <summary>Sideline parties get the month's overview; done when there is a digest of that kind for the week.</summary>
    public sealed record SidelineDigest(YearMonth Month, IsoWeek Week) : Due;

    /// <summary>It is looked after the round which partners have been quiet for long; done when the round has its <c>QuietPartnersAt</c>.</summary>
    public sealed record QuietPartners(IsoWeek Week) : Due;
}

/// <summary>What the alliance is told of a break: the last week of it, and when there is news again, if the settings foresee any.</summary>
public sealed record SkipNotice(IsoWeek Until, DateTimeOffset? NextNewsAt);
