using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>Who gets the news to look at before it is posted.</summary>
public static class DigestReaders
{
    /// <summary>Everybody who may change it, but those who are away.</summary>
    public static IReadOnlyList<Member> Of(IEnumerable<Member> members, IReadOnlyList<RoleAssignment> roles, DateOnly today) =>
    [
        .. members.Where(member => !member.IsPausedOn(today) && Rights.May(Standing.Of(member, null, roles, today), AllianceAction.EditDigest))
            .OrderBy(member => member.Id.Value, StringComparer.Ordinal),
    ];
}
