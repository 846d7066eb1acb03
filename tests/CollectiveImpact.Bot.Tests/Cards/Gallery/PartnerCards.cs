using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Features.Partners;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class PartnerCards
{
    private const string Nonce = "019ab5c1d2e3f4a5b6c7";

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        yield return ("partners", PartnersCard.Render(List(scene, mayChange: false)));
        yield return ("partners-lead", PartnersCard.Render(List(scene, mayChange: true)));
        yield return ("partners-none", PartnersCard.Render(List(scene, mayChange: true) with { Page = new([], 0, 1, 0) }));
        yield return ("partner-new", PartnerCard.Form(new(scene.Profile, scene.Language, Nonce, null, [], [])));
        yield return ("partner-edit", PartnerCard.Form(View(scene, "p01")));
        yield return ("partner-problem", PartnerCard.Form(View(scene, "p06") with
        {
            Typed = new Dictionary<string, string> { [PartnerVerbs.NameInput] = scene.Partner("p07"), [PartnerVerbs.ShortNameInput] = "" },
            Problem = scene.Language == "en" ? "There is a partner of that name already." : "Der er allerede en partner, der hedder sådan.",
        }));
        yield return ("partner-changed", PartnerCard.Form(View(scene, "p02") with
        {
            Typed = new Dictionary<string, string> { [PartnerVerbs.NameInput] = scene.Say("Sejlmagernes Fond", "Sailmakers") },
            IsChanged = true,
        }));
        yield return ("partner-saved", PartnerCard.Saved(View(scene, "p01")));
        yield return ("partner-leave", LeaveCard.Render(new(View(scene, "p06"), [.. scene.Commitments.Where(c => c.PartnerId.Value == "p06")])));
        yield return ("partner-leave-free", LeaveCard.Render(new(View(scene, "p12"), [])));
    }

    public static PartnersView List(Scene scene, bool mayChange)
    {
        var partners = scene.Partners.Select(partner => partner.Id.Value switch
        {
            "p09" => partner with { Status = PartnerStatus.Paused },
            "p10" => partner with { Status = PartnerStatus.Invited },
            "p11" => partner with { Status = PartnerStatus.Left, LeftOn = new DateOnly(2026, 11, 2) },
            _ => partner,
        });
        return new PartnersView(
            scene.Profile,
            Paging.Of(PartnerRules.InOrder(partners), null, PartnersCard.PageSize),
            scene.Partners.ToDictionary(partner => partner.Id, partner => (IReadOnlyList<string>)[.. Contacts(scene, partner.Id).Select(member => member.DisplayName)]),
            scene.Language,
            mayChange);
    }

    public static PartnerView View(Scene scene, string id)
    {
        var partner = scene.Partners.Single(p => p.Id.Value == id) with
        {
            DeputyMemberId = scene.Members.LastOrDefault(member => member.OrganisationId.Value == id)?.Id,
            PastInvolvements = [new(PartnerInvolvement.Collaborating, new DateOnly(2025, 8, 31))],
        };
        return new PartnerView(
            scene.Profile, scene.Language, id, partner, MemberRules.InOrder(scene.Members.Where(member => member.OrganisationId == partner.Id)), Contacts(scene, partner.Id));
    }

    private static List<Member> Contacts(Scene scene, PartnerId partner) =>
    [
        .. scene.Members.Where(member => member.OrganisationId == partner
            && scene.Roles.Any(role => role.MemberId == member.Id && role.Role == AllianceRole.PartnerContact)),
    ];
}
