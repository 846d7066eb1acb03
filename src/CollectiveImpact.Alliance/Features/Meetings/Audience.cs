using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>By which ways somebody can be told of a meeting.</summary>
[Flags]
internal enum Reach
{
    Nowhere = 0,

    /// <summary>There is a mail address, so the meeting can lie in their calendar.</summary>
    Calendar = 1,
    Teams = 2,
}

internal sealed record InvitedPerson(MemberId MemberId, InviteReason Reason, Reach Reach, MemberId? InsteadOf = null);

/// <summary>Whom a meeting is for.</summary>
/// <param name="Invited">Everybody who is invited, in the order of the reasons and then as people stand in the alliance's list.</param>
/// <param name="Away">People it would be for who are on leave that day and have nobody to come in their stead.</param>
internal sealed record Audience(IReadOnlyList<InvitedPerson> Invited, IReadOnlyList<MemberId> Away)
{
    /// <summary>Invited in Teams alone: no calendar can be filled in for them.</summary>
    public IReadOnlyList<MemberId> WithoutMail => Where(reach => !reach.HasFlag(Reach.Calendar));

    /// <summary>Somebody must tell them in another way.</summary>
    public IReadOnlyList<MemberId> NotReached => Where(reach => reach == Reach.Nowhere);

    private IReadOnlyList<MemberId> Where(Func<Reach, bool> isSo) => [.. Invited.Where(invited => isSo(invited.Reach)).Select(invited => invited.MemberId)];
}

/// <summary>The people of the alliance, for whom a meeting may be.</summary>
internal sealed record AudienceSource
{
    /// <summary>In the order in which people are listed.</summary>
    public required IReadOnlyList<Member> Members { get; init; }

    public required IReadOnlyList<Partner> Partners { get; init; }

    public required IReadOnlyList<RoleAssignment> Roles { get; init; }

    public IReadOnlyList<WorkingGroup> Groups { get; init; } = [];

    /// <summary>Who can be written to in Teams.</summary>
    public IReadOnlySet<MemberId> InTeams { get; init; } = new HashSet<MemberId>();

    /// <summary>The meeting's day: roles and leave are those of that day.</summary>
    public required DateOnly Day { get; init; }
}
