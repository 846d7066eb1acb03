using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Features.Groups;
using CollectiveImpact.Bot.Features.Partners;
using CollectiveImpact.Bot.Features.People;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>The longest names that can be given, in the characters that take most room, sixty partners and five thousand people.</summary>
internal static class LongPeopleCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        List<Partner> partners =
        [
            .. Enumerable.Range(0, 60).Select(i => PartnerCards.View(scene, "p01").Stored! with
            {
                Id = new PartnerId($"019ab5c1d2e3f4a5b6c7-{i:D12}"),
                Name = Wide(PartnerRules.LongestName),
                ShortName = Wide(PartnerRules.LongestShortName),
            }),
        ];
        List<Member> members =
        [
            .. Enumerable.Range(0, 5000).Select(i => scene.Member("m06") with
            {
                Id = new MemberId($"019ab5c1d2e3f4a5b6c7-{i.ToString("D12", CultureInfo.InvariantCulture)}"),
                OrganisationId = partners[0].Id,
                DisplayName = Wide(MemberRules.LongestName),
                Title = Wide(MemberRules.LongestName),
            }),
        ];
        var contacts = partners.ToDictionary(partner => partner.Id, _ => (IReadOnlyList<string>)[.. members.Take(3).Select(member => member.DisplayName)]);
        yield return ("long-partners", PartnersCard.Render(new(scene.Profile, Paging.Of(partners, "1", PartnersCard.PageSize), contacts, scene.Language, true)));
        yield return ("long-partner", PartnerCard.Form(new(scene.Profile, scene.Language, partners[0].Id.Value, partners[0], members, [.. members.Take(2)]) { IsChanged = true }));
        yield return ("long-people", PeopleCard.Render(People(scene, members, partners[0])));
        var person = PersonCards.View(scene, "m06") with
        {
            Stored = members[0],
            Partners = partners,
            Responsible = [.. scene.Commitments.Select(c => c with { Title = Wide(CommitmentRules.LongestTitle) })],
        };
        yield return ("long-person", PersonCard.Render(person));
        yield return ("long-person-edit", PersonForm.Render(person with { IsChanged = true }));
        yield return ("long-person-leave", PersonForm.AskToLeave(person with { Takers = members }));
        var group = GroupCards.View(scene, "wg1");
        var stored = group.Stored! with { Name = Wide(WorkingGroupRules.LongestName), Mandate = Wide(WorkingGroupRules.LongestMandate) };
        yield return ("long-group", GroupCard.Form(group with { Stored = stored, People = members, Leads = [members[7]], IsChanged = true }));
        yield return ("long-group-members", GroupFields.Members(group with { Stored = stored, People = members, Members = [.. members.Take(12)], IsChanged = true }));
        var row = new GroupRow(stored, [.. scene.Goals.Select(goal => goal.Title)], [members[0].DisplayName], 5000);
        yield return ("long-groups", GroupsCard.Render(new(scene.Profile, Paging.Of<GroupRow>([.. Enumerable.Repeat(row, 40)], "2", GroupsCard.PageSize), scene.Language, true)));
    }

    private static PeopleView People(Scene scene, IReadOnlyList<Member> members, Partner partner)
    {
        var roles = scene.Roles.Where(role => role.MemberId.Value == "m13").Select(role => role with { Scope = "wg1" }).ToList();
        var rows = members.Select(member => new PersonRow(member, PeopleGroup.InTouch, partner.Name, roles)).ToList();
        var groups = new Dictionary<string, string> { ["wg1"] = Wide(WorkingGroupRules.LongestName) };
        return new PeopleView(scene.Profile, Paging.Of(rows, "17", PeopleCard.PageSize), groups, Wide(60), scene.Language, new DateOnly(2026, 11, 24));
    }

    /// <summary>Signs that take six bytes for each UTF-16 unit, as they are sent.</summary>
    private static string Wide(int length) => string.Concat(Enumerable.Repeat("🙂", length / 2));
}
