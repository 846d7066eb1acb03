using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Who can do what somebody was just refused, by name, so that a refusal is a way forward.</summary>
internal sealed class Authorities(IPeopleStore people)
{
    private const int MostNames = 3;

    /// <summary>The secretariat's leader.</summary>
    public Task<string> OnlyLeadAsync(Turn turn, CancellationToken cancellationToken) =>
        TextAsync(turn, "role.lead", [AllianceRole.BackboneLead], null, cancellationToken);

    /// <summary>Anybody in the secretariat.</summary>
    public Task<string> OnlyBackboneAsync(Turn turn, CancellationToken cancellationToken) =>
        TextAsync(turn, "role.backbone.definite", [AllianceRole.BackboneLead, AllianceRole.BackboneStaff], null, cancellationToken);

    /// <summary>The partner's contact person, or the secretariat.</summary>
    public Task<string> ContactOrBackboneAsync(Turn turn, PartnerId partner, CancellationToken cancellationToken) =>
        TextAsync(turn, "role.contact", [AllianceRole.PartnerContact], partner, cancellationToken);

    private async Task<string> TextAsync(Turn turn, string role, AllianceRole[] roles, PartnerId? partner, CancellationToken cancellationToken)
    {
        var holders = (await people.RolesAsync(cancellationToken))
            .Where(assignment => roles.Contains(assignment.Role) && assignment.HoldsOn(turn.Today))
            .Select(assignment => assignment.MemberId)
            .Distinct();
        List<string> names = [];
        foreach (var holder in holders)
        {
            if (names.Count < MostNames
                && await people.MemberAsync(holder, cancellationToken) is { IsGone: false } member
                && (partner is null || member.OrganisationId == partner))
            {
                names.Add(member.DisplayName);
            }
        }

        var words = SharedText.In(turn.Language);
        return names.Count == 0
            ? words["error.onlyRole", ("Role", words[role])]
            : words["error.onlyRole.named", ("Role", words[role]), ("Names", string.Join(", ", names))];
    }
}
