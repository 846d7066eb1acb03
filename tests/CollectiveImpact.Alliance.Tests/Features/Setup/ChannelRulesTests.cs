using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Features.WorkingGroups;

namespace CollectiveImpact.Alliance.Tests.Features.Setup;

public sealed class ChannelRulesTests
{
    private static readonly WorkingGroup _jobs = new() { Id = new WorkingGroupId("job"), Name = "Job", ChannelId = Forms.Other };
    private static readonly WorkingGroup _closed = new() { Id = new WorkingGroupId("old"), Name = "Gammel", Status = WorkingGroupStatus.Closed };

    [Fact]
    public void Channels_are_those_that_were_chosen()
    {
        var team = Forms.Draft().Send(SetupStep.Channels, ("channelDigest", Forms.News), ("channelGeneral", Forms.Other), ("channelSteering", Forms.Other)).After().Team!;

        Assert.Equal((Forms.News, true, Forms.Other, Forms.Other), (team.DigestChannelId, team.DigestChannelIsChosen, team.GeneralChannelId, team.SteeringChannelId));
    }

    [Fact]
    public void General_channel_is_the_teams_own_until_another_is_chosen_and_no_channel_is_a_choice()
    {
        var fields = SetupRules.Fields(SetupStep.Channels, Forms.Draft());
        var team = Forms.Draft().Send(SetupStep.Channels, ("channelDigest", Forms.General)).After().Team!;

        Assert.Equal((Forms.General, "", "none"), (fields["channelGeneral"], fields["channelDigest"], fields["channelSteering"]));
        Assert.Equal((Forms.General, null, null), (team.DigestChannelId, team.GeneralChannelId, team.SteeringChannelId));
    }

    [Theory]
    [InlineData("channelDigest", "", SetupFault.Missing)]
    [InlineData("channelDigest", null, SetupFault.Missing)]
    [InlineData("channelDigest", "none", SetupFault.NoChoice)]
    [InlineData("channelDigest", "19:someone-elses@thread.tacv2", SetupFault.NoChoice)]
    [InlineData("channelGeneral", "19:someone-elses@thread.tacv2", SetupFault.NoChoice)]
    [InlineData("channelSteering", "19:someone-elses@thread.tacv2", SetupFault.NoChoice)]
    [InlineData("channelGroup:job", "19:someone-elses@thread.tacv2", SetupFault.NoChoice)]
    public void Channel_that_the_team_has_not_is_refused(string field, string? value, SetupFault fault)
    {
        var state = Forms.Draft() with { Groups = [_jobs, _closed] };

        Assert.Equal([new SetupProblem(field, fault)], state.Send(SetupStep.Channels, ("channelDigest", Forms.News), (field, value)).Problems());
    }

    [Theory]
    [InlineData(Forms.News, Forms.News)]
    [InlineData("none", null)]
    [InlineData(null, Forms.Other)]
    public void Working_group_has_the_channel_chosen_for_it_and_keeps_its_own_when_nothing_came(string? chosen, string? channel)
    {
        var state = Forms.Draft() with { Groups = [_jobs, _closed] };

        var after = state.Send(SetupStep.Channels, ("channelDigest", Forms.News), ("channelGroup:job", chosen), ("channelGroup:old", Forms.News)).After();

        Assert.Equal(channel, after.Groups[0].ChannelId);
        Assert.Null(after.Groups[1].ChannelId);
    }

    [Fact]
    public void Nothing_can_be_chosen_without_a_team() =>
        Assert.Equal("channelDigest", Assert.Single((Forms.Draft() with { Team = null }).Send(SetupStep.Channels, ("channelDigest", Forms.News)).Problems()).Field);
}
