using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>Reads what the set-up shows and decides on: from the store, and from Teams where only Teams knows.</summary>
internal sealed class SetupReading(
    IAllianceStore alliances, IWorkingGroupStore groups, ICommitmentStore commitments, IPeopleStore people, ITeamChannels channels, ITeamPeople teamPeople)
{
    public async Task<SetupState> StateAsync(CancellationToken cancellationToken) => new(
        await alliances.ProfileAsync(cancellationToken),
        await alliances.TeamAsync(cancellationToken),
        await alliances.GoalsAsync(cancellationToken),
        await groups.GroupsAsync(cancellationToken));

    /// <summary>What keeps a Draft from being activated.</summary>
    public async Task<IReadOnlyList<ActivationGap>> GapsAsync(SetupState state, DateOnly today, CancellationToken cancellationToken) =>
        state.Profile.Status == AllianceStatus.Draft
            ? ActivationRules.Missing(state.Profile, state.Team, state.Goals, await people.RolesAsync(cancellationToken), today)
            : [];

    public async Task<IReadOnlySet<GoalId>> GoalsInUseAsync(SetupState state, CancellationToken cancellationToken) =>
        (await commitments.CommitmentsAsync(cancellationToken)).Select(commitment => commitment.GoalId)
        .Concat(state.Groups.SelectMany(group => group.GoalIds))
        .ToHashSet();

    public async Task<IReadOnlyList<TeamChannel>> ChannelsAsync(AllianceTeam? team, CancellationToken cancellationToken) =>
        team is { RemovedAt: null } ? await channels.OfAsync(team, cancellationToken) : [];

    public async Task<int?> PeopleAsync(AllianceTeam? team, CancellationToken cancellationToken) =>
        team is { RemovedAt: null } ? await teamPeople.CountAsync(team, cancellationToken) : null;
}
