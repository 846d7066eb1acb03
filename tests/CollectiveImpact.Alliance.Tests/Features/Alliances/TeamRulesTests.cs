using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Alliances;

public sealed class TeamRulesTests
{
    private const string Url = "https://smba.example/emea/";
    private static readonly TeamInstallation _plain = new("19:team", "tenant", Url, "28:bot", "19:general", null);
    private static readonly TeamInstallation _chosen = _plain with { ChosenChannelId = "19:news" };

    [Fact]
    public void Conversation_the_announcement_came_in_is_the_channel_until_one_is_chosen()
    {
        var team = TeamRules.Install(null, _plain);

        Assert.Equal(("19:team", "tenant", Url, "28:bot", "19:general", false), (team.TeamId, team.TenantId, team.ServiceUrl, team.BotId, team.DigestChannelId, team.DigestChannelIsChosen));
    }

    [Fact]
    public void Chosen_channel_wins_in_whichever_order_the_two_announcements_come()
    {
        AllianceTeam[] teams =
        [
            TeamRules.Install(TeamRules.Install(null, _plain), _chosen),
            TeamRules.Install(TeamRules.Install(null, _chosen), _plain),
            TeamRules.Install(TeamRules.Install(null, _chosen), _chosen),
        ];

        Assert.All(teams, team => Assert.Equal(("19:news", true), (team.DigestChannelId, team.DigestChannelIsChosen)));
    }

    [Fact]
    public void Chosen_channel_stays_when_another_announcement_names_another() =>
        Assert.Equal("19:news", TeamRules.Install(TeamRules.Install(null, _chosen), _plain with { ChosenChannelId = "19:other" }).DigestChannelId);

    [Fact]
    public void Installing_again_after_a_removal_brings_the_team_back_with_its_newest_addresses()
    {
        var removed = TeamRules.Install(null, _chosen) with { RemovedAt = Given.Tuesday };

        var back = TeamRules.Install(removed, _plain with { ServiceUrl = "https://smba.example/new/", BotId = "28:new" });

        Assert.Equal((null, "https://smba.example/new/", "28:new", "19:news"), (back.RemovedAt, back.ServiceUrl, back.BotId, back.DigestChannelId));
    }

    [Fact]
    public void Installing_in_a_second_team_leaves_the_first_and_its_channel()
    {
        var first = TeamRules.Install(null, _plain);

        Assert.Equal(first, TeamRules.Install(first, new("19:second", "tenant", "https://smba.example/other/", "28:bot", "19:x", "19:y")));
    }

    [Fact]
    public void Installing_in_a_second_team_after_the_first_was_removed_makes_it_the_alliances_team()
    {
        var removed = TeamRules.Install(null, _chosen) with { RemovedAt = Given.Tuesday };

        var second = TeamRules.Install(removed, _plain with { TeamId = "19:second" });

        Assert.Equal(("19:second", "19:general", false, null), (second.TeamId, second.DigestChannelId, second.DigestChannelIsChosen, second.RemovedAt));
    }
}
