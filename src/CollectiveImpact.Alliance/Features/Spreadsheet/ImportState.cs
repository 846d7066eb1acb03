using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>Everything of an alliance that a spreadsheet can hold, as it stands.</summary>
public sealed record ImportState
{
    public required AllianceProfile Profile { get; init; }

    public IReadOnlyList<Goal> Goals { get; init; } = [];

    public IReadOnlyList<WorkingGroup> Groups { get; init; } = [];

    public IReadOnlyList<Partner> Partners { get; init; } = [];

    public IReadOnlyList<Member> Members { get; init; } = [];

    public IReadOnlyList<RoleAssignment> Roles { get; init; } = [];

    public IReadOnlyList<Commitment> Commitments { get; init; } = [];
}

/// <summary>Who takes a sheet in, and when.</summary>
/// <param name="Member">The person.</param>
/// <param name="Mark">What the ids of new things begin with: one for each sheet that is sent.</param>
/// <param name="Today">The day in the alliance's place.</param>
/// <param name="Now">The instant.</param>
/// <param name="Language">The language in which values are told.</param>
public sealed record ImportBy(MemberId Member, string Mark, DateOnly Today, DateTimeOffset Now, string Language)
{
    /// <summary>What was said yes to already: it holds on when half of it is done.</summary>
    public ImportAlong? Along { get; init; }
}

/// <summary>Whether goals and groups that rows name come into being along with them.</summary>
public sealed record ImportAlong(bool Goals, bool Groups);
