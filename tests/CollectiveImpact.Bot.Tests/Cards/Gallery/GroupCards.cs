using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Features.Groups;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class GroupCards
{
    private const string Nonce = "019ab5c1d2e3f4a5b6c7";

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        yield return ("groups", GroupsCard.Render(List(scene, mayChange: false)));
        yield return ("groups-lead", GroupsCard.Render(List(scene, mayChange: true)));
        yield return ("groups-none", GroupsCard.Render(List(scene, mayChange: true) with { Page = new([], 0, 1, 0) }));
        yield return ("group-new", GroupCard.Form(View(scene, "wg1") with { Id = Nonce, Stored = null, Leads = [], Members = [] }));
        yield return ("group-edit", GroupCard.Form(View(scene, "wg1")));
        yield return ("group-changed", GroupCard.Form(View(scene, "wg1") with
        {
            Typed = new Dictionary<string, string> { [GroupVerbs.NameInput] = scene.Say("Fritid", "Spare time") },
            IsChanged = true,
        }));
        yield return ("group-members", GroupFields.Members(View(scene, "wg1")));
        yield return ("group-saved", GroupCard.Saved(View(scene, "wg1")));
        yield return ("group-close", GroupCard.AskToClose(View(scene, "wg1")));
    }

    public static GroupsView List(Scene scene, bool mayChange)
    {
        var rows = scene.Groups.Select(group => new GroupRow(
            group.Id.Value == "wg3" ? group with { Status = WorkingGroupStatus.Resting } : group.Id.Value == "wg4" ? group with { Status = WorkingGroupStatus.Closed } : group,
            [.. scene.Goals.Where(goal => group.GoalIds.Contains(goal.Id)).Select(goal => goal.Title)],
            [.. Held(scene, group.Id, AllianceRole.WorkingGroupLead).Select(member => member.DisplayName)],
            Held(scene, group.Id, AllianceRole.WorkingGroupMember).Count + 1));
        return new GroupsView(scene.Profile, Paging.Of<GroupRow>([.. rows], null, GroupsCard.PageSize), scene.Language, mayChange);
    }

    public static GroupView View(Scene scene, string id)
    {
        var group = scene.Groups.Single(g => g.Id.Value == id);
        return new GroupView(
            scene.Profile,
            scene.Language,
            id,
            group,
            scene.Goals,
            MemberRules.InOrder(scene.Members),
            Held(scene, group.Id, AllianceRole.WorkingGroupLead),
            Held(scene, group.Id, AllianceRole.WorkingGroupMember))
        {
            PartnerOf = member => scene.Partners.FirstOrDefault(partner => partner.Id == member.OrganisationId)?.ShortName,
        };
    }

    private static List<Member> Held(Scene scene, WorkingGroupId group, AllianceRole sought) =>
        [.. scene.Members.Where(member => scene.Roles.Any(role => role.MemberId == member.Id && role.Role == sought && role.Scope == group.Value))];
}
