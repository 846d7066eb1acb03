using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Partners;

/// <summary>A partner as it is stored, and every role there is.</summary>
internal sealed record PartnerAtHand(PartnerView View, IReadOnlyList<RoleAssignment> Roles);

/// <summary>Reads what the cards of partners show.</summary>
internal sealed class PartnerReader(IPeopleStore people)
{
    public async Task<PartnersView> ListAsync(Turn turn, string? page, CancellationToken cancellationToken)
    {
        var partners = Paging.Of(PartnerRules.InOrder(await people.PartnersAsync(cancellationToken)), page, PartnersCard.PageSize);
        var speaking = Contacts(await people.RolesAsync(cancellationToken), turn.Today).Select(role => role.MemberId).ToHashSet();
        var contacts = MemberRules.InOrder((await people.MembersAsync(cancellationToken)).Where(member => speaking.Contains(member.Id) && !member.IsGone))
            .GroupBy(member => member.OrganisationId, member => member.DisplayName);
        return new PartnersView(
            turn.Profile,
            partners,
            contacts.ToDictionary(names => names.Key, names => (IReadOnlyList<string>)[.. names]),
            turn.Language,
            turn.May(AllianceAction.ManageAlliance));
    }

    /// <summary>Null for an id under which no partner is.</summary>
    public async Task<PartnerAtHand?> ReadAsync(Turn turn, string? id, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(id) || await people.PartnerAsync(new PartnerId(id), cancellationToken) is not { } partner)
        {
            return null;
        }

        var own = MemberRules.InOrder((await people.MembersAsync(cancellationToken)).Where(member => member.OrganisationId == partner.Id && !member.IsGone));
        var roles = await people.RolesAsync(cancellationToken);
        var speaking = Contacts(roles, turn.Today).Select(role => role.MemberId).ToHashSet();
        var view = new PartnerView(turn.Profile, turn.Language, partner.Id.Value, partner, own, [.. own.Where(member => speaking.Contains(member.Id))]);
        return new PartnerAtHand(view, roles);
    }

    public static PartnerView New(Turn turn, string nonce) => new(turn.Profile, turn.Language, nonce, null, [], []);

    private static IEnumerable<RoleAssignment> Contacts(IEnumerable<RoleAssignment> roles, DateOnly today) =>
        roles.Where(role => role.Role == AllianceRole.PartnerContact && RoleRules.IsHeld(role, today)).DistinctBy(role => role.MemberId);
}
