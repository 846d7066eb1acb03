using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>Who gets the month's short overview.</summary>
internal static class SidelineRules
{
    /// <summary>Everybody of a sideline party, but those who are gone or want to be left in peace.</summary>
    public static IReadOnlyList<Member> Recipients(IEnumerable<Member> members, IEnumerable<Partner> partners, DateOnly today)
    {
        var sideline = partners
            .Where(partner => partner is { Involvement: PartnerInvolvement.Sideline, Status: PartnerStatus.Active or PartnerStatus.Invited })
            .Select(partner => partner.Id)
            .ToHashSet();
        return
        [
            .. members.Where(member => sideline.Contains(member.OrganisationId) && !member.IsGone && !member.IsPausedOn(today))
                .OrderBy(member => member.Id.Value, StringComparer.Ordinal),
        ];
    }
}
