using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.WorkingGroups;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>Which of the team's channels is for what.</summary>
public static class ChannelRules
{
    /// <summary>The choice of no channel.</summary>
    public const string None = "none";

    /// <summary>The working groups that can have a channel: those that are not closed.</summary>
    public static IEnumerable<WorkingGroup> Groups(SetupState state) => state.Groups.Where(group => group.Status != WorkingGroupStatus.Closed);

    internal static Dictionary<string, string> Fields(SetupState state)
    {
        var fields = new Dictionary<string, string>
        {
            [SetupFields.ChannelGeneral] = state.Team?.GeneralChannelId ?? state.Team?.TeamId ?? "",
            [SetupFields.ChannelDigest] = state.Team is { DigestChannelIsChosen: true } team ? team.DigestChannelId : "",
            [SetupFields.ChannelSteering] = state.Team?.SteeringChannelId ?? None,
        };
        foreach (var group in Groups(state))
        {
            fields[SetupFields.ChannelOf(group.Id)] = group.ChannelId ?? None;
        }

        return fields;
    }

    /// <summary>A group whose field did not come keeps its channel: the form may have had no room for it.</summary>
    internal static SetupState Read(SetupState state, FieldReader fields, IReadOnlyList<TeamChannel> channels)
    {
        if (state.Team is not { } team)
        {
            fields.Fault(SetupFields.ChannelDigest, SetupFault.NoChoice);
            return state;
        }

        IReadOnlyList<string> real = [.. channels.Select(channel => channel.Id)];
        IReadOnlyList<string> realOrNone = [.. real, None];
        var general = fields.Choice(SetupFields.ChannelGeneral, real);
        var steering = fields.Has(SetupFields.ChannelSteering) ? fields.Choice(SetupFields.ChannelSteering, realOrNone) : None;
        return state with
        {
            Team = team with
            {
                GeneralChannelId = general == team.TeamId ? null : general,
                DigestChannelId = fields.Choice(SetupFields.ChannelDigest, real),
                DigestChannelIsChosen = true,
                SteeringChannelId = Real(steering),
            },
            Groups = [.. state.Groups.Select(group => Read(group, fields, realOrNone))],
        };
    }

    private static WorkingGroup Read(WorkingGroup group, FieldReader fields, IReadOnlyList<string> choices)
    {
        var field = SetupFields.ChannelOf(group.Id);
        return group.Status == WorkingGroupStatus.Closed || !fields.Has(field) ? group : group with { ChannelId = Real(fields.Choice(field, choices)) };
    }

    private static string? Real(string choice) => choice == None ? null : choice;
}
