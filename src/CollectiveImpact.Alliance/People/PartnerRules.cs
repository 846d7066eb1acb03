using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.People;

/// <summary>What is wrong with a partner as somebody typed it, or nothing.</summary>
public enum PartnerFault
{
    None,
    NameMissing,
    NameTooLong,
    ShortNameTooLong,
    NameTaken,
    ContactOfAnotherPartner,
    DeputyOfAnotherPartner,
}

/// <summary>What holds for every partner, and which way it may go.</summary>
public static class PartnerRules
{
    public const int LongestName = 120;
    public const int LongestShortName = 40;

    /// <summary>
    /// A name that no other partner has, and a contact and a deputy from among its own people. Names differ when more than case
    /// and spaces do.
    /// </summary>
    public static PartnerFault Check(
        Partner partner, IReadOnlyCollection<MemberId> contacts, IEnumerable<Partner> all, IReadOnlyDictionary<MemberId, Member> members) => partner switch
        {
            { Name.Length: 0 } => PartnerFault.NameMissing,
            { Name.Length: > LongestName } => PartnerFault.NameTooLong,
            { ShortName.Length: > LongestShortName } => PartnerFault.ShortNameTooLong,
            _ when all.Any(other => other.Id != partner.Id && other.Name.Equals(partner.Name, StringComparison.OrdinalIgnoreCase)) => PartnerFault.NameTaken,
            _ when contacts.Any(contact => !IsOf(partner, contact, members)) => PartnerFault.ContactOfAnotherPartner,
            { DeputyMemberId: { } deputy } when !IsOf(partner, deputy, members) => PartnerFault.DeputyOfAnotherPartner,
            _ => PartnerFault.None,
        };

    /// <summary>Where a partner may go from here. Every one may leave, and whoever has left may come back.</summary>
    public static IReadOnlyList<PartnerStatus> Next(PartnerStatus from) => from switch
    {
        PartnerStatus.Invited => [PartnerStatus.Active, PartnerStatus.Left],
        PartnerStatus.Active => [PartnerStatus.Paused, PartnerStatus.Left],
        PartnerStatus.Paused => [PartnerStatus.Active, PartnerStatus.Left],
        _ => [PartnerStatus.Active],
    };

    /// <summary>
    /// The partner after the step, with its dates: the day it joined is the first one and stays when it comes back. The same partner when it stands there
    /// already, null when there is no such step.
    /// </summary>
    public static Partner? Move(Partner partner, PartnerStatus to, DateOnly today)
    {
        if (partner.Status == to)
        {
            return partner;
        }

        if (!Next(partner.Status).Contains(to))
        {
            return null;
        }

        return partner with
        {
            Status = to,
            JoinedOn = to == PartnerStatus.Active ? partner.JoinedOn ?? today : partner.JoinedOn,
            LeftOn = to == PartnerStatus.Left ? today : null,
        };
    }

    /// <summary>
    /// The partner with another involvement from today on and the one before in its history. What was changed today is changed
    /// over: no involvement of less than a day is remembered.
    /// </summary>
    public static Partner Involve(Partner partner, PartnerInvolvement to, DateOnly today)
    {
        if (partner.Involvement == to)
        {
            return partner;
        }

        var (yesterday, past) = (today.AddDays(-1), partner.PastInvolvements);
        if (past.Count > 0 && past[^1].Until == yesterday)
        {
            return partner with { Involvement = to, PastInvolvements = past[^1].Involvement == to ? [.. past.SkipLast(1)] : past };
        }

        return partner with { Involvement = to, PastInvolvements = [.. past, new PastInvolvement(partner.Involvement, yesterday)] };
    }

    /// <summary>The order of every list of partners: the most involved first, then by name.</summary>
    public static IReadOnlyList<Partner> InOrder(IEnumerable<Partner> partners) =>
        [.. partners.OrderBy(partner => partner.Involvement).ThenBy(partner => partner.Name, DanishOrder.Comparer).ThenBy(partner => partner.Id.Value, StringComparer.Ordinal)];

    private static bool IsOf(Partner partner, MemberId id, IReadOnlyDictionary<MemberId, Member> members) =>
        members.TryGetValue(id, out var member) && member.OrganisationId == partner.Id && !member.IsGone;
}
