using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Who says something, in which alliance, and when. Made anew for every activity; nothing in it comes from a card's data.</summary>
internal sealed record Turn
{
    public required AllianceProfile Profile { get; init; }

    public required Member Member { get; init; }

    /// <summary>The member's partner; none for the backbone's own people.</summary>
    public Partner? Organisation { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The person's other alliances, when nothing said which one is meant.</summary>
    public IReadOnlyList<(AllianceProfile Profile, MemberId Member)> Others { get; init; } = [];

    /// <summary>The inbound activity, by which a redelivery is known.</summary>
    public required string ActivityId { get; init; }

    public required DateTimeOffset Now { get; init; }

    public string Language => Member.Language;

    public LocalClock Clock { get => field ??= Profile.Clock; }

    public DateOnly Today => Clock.DateOf(Now);

    public IsoWeek ThisWeek => Clock.WeekOf(Now);

    public bool May(AllianceAction action) => Rights.May(Standing, action);
}
