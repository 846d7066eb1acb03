using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.Groups;

/// <summary>A group as it is stored, and every role there is.</summary>
internal sealed record GroupAtHand(GroupView View, IReadOnlyList<RoleAssignment> Roles);

/// <summary>Reads what the cards of working groups show.</summary>
internal sealed class GroupReader(IWorkingGroupStore groups, IPeopleStore people, IAllianceStore alliances)
{
    public async Task<GroupsView> ListAsync(Turn turn, string? page, CancellationToken cancellationToken)
    {
        var shown = Paging.Of(WorkingGroupRules.InOrder(await groups.GroupsAsync(cancellationToken)), page, GroupsCard.PageSize);
        var goals = await alliances.GoalsAsync(cancellationToken);
        var held = (await people.RolesAsync(cancellationToken)).Where(role => RoleRules.IsOfGroup(role.Role) && RoleRules.IsHeld(role, turn.Today)).ToLookup(role => role.Scope);
        var members = (await people.MembersAsync(cancellationToken)).Where(member => !member.IsGone).ToDictionary(member => member.Id);
        var rows = shown.Items.Select(group => Row(group, goals, [.. held[group.Id.Value].Where(role => members.ContainsKey(role.MemberId))], members)).ToList();
        return new GroupsView(
            turn.Profile, new Page<GroupRow>(rows, shown.Number, shown.Pages, shown.Count), turn.Language, turn.May(AllianceAction.ManageAlliance));
    }

    private static GroupRow Row(WorkingGroup group, IEnumerable<Goal> goals, IReadOnlyList<RoleAssignment> held, Dictionary<MemberId, Member> members) => new(
        group,
        [.. goals.Where(goal => group.GoalIds.Contains(goal.Id)).Select(goal => goal.Title)],
        [.. held.Where(role => role.Role == AllianceRole.WorkingGroupLead).Select(role => members[role.MemberId].DisplayName).Distinct()],
        held.DistinctBy(role => role.MemberId).Count());

    /// <summary>Null for an id under which no group is.</summary>
    public async Task<GroupAtHand?> ReadAsync(Turn turn, string? id, CancellationToken cancellationToken) =>
        !string.IsNullOrEmpty(id) && await groups.GroupAsync(new WorkingGroupId(id), cancellationToken) is { } group
            ? await AtHandAsync(turn, id, group, cancellationToken)
            : null;

    public Task<GroupAtHand> NewAsync(Turn turn, string nonce, CancellationToken cancellationToken) => AtHandAsync(turn, nonce, null, cancellationToken);

    private async Task<GroupAtHand> AtHandAsync(Turn turn, string id, WorkingGroup? group, CancellationToken cancellationToken)
    {
        var everybody = MemberRules.InOrder((await people.MembersAsync(cancellationToken)).Where(member => !member.IsGone));
        var roles = await people.RolesAsync(cancellationToken);
        var partners = (await people.PartnersAsync(cancellationToken)).ToDictionary(partner => partner.Id, partner => partner.ShortName);
        partners[turn.Profile.Backbone.Id] = turn.Profile.Backbone.Name;
        var goals = (await alliances.GoalsAsync(cancellationToken)).Where(goal => goal.Status == GoalStatus.Active || group?.GoalIds.Contains(goal.Id) == true);
        var view = new GroupView(
            turn.Profile, turn.Language, id, group, [.. goals], everybody, Held(AllianceRole.WorkingGroupLead), Held(AllianceRole.WorkingGroupMember))
        {
            PartnerOf = member => partners.GetValueOrDefault(member.OrganisationId),
        };
        return new GroupAtHand(view, roles);

        List<Member> Held(AllianceRole sought)
        {
            var holders = roles.Where(role => role.Role == sought && role.Scope == group?.Id.Value && RoleRules.IsHeld(role, turn.Today)).Select(role => role.MemberId).ToHashSet();
            return [.. everybody.Where(member => holders.Contains(member.Id))];
        }
    }
}
