using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Features.Installation;

/// <summary>The bot comes to a team and to people, and says who it is once.</summary>
public sealed class InstallationConversationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Chosen_channel_is_greeted_once_in_whichever_order_the_installation_is_announced(bool memberAddedFirst)
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.InstallsInTeamAsync("m01", Ct, memberAddedFirst);
        await host.Driver.InstallsInTeamAsync("m06", Ct);
        await host.Driver.SaysAsync("m01", "hjælp", Ct);

        Assert.Contains("Hej allesammen", Assert.Single(host.Teams.PostsIn(BotDriver.Channel)).Shown(), StringComparison.Ordinal);
        Assert.Empty(host.Teams.PostsIn(BotDriver.Team));
    }

    [Fact]
    public async Task Team_is_greeted_where_it_was_installed_when_no_channel_is_ever_named()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.PostAsync(host.Driver.Write.TeamMemberAdded(host.Driver.People["m01"], BotDriver.Team), Ct);
        await host.Driver.ThreadsAsync(1, Ct);

        Assert.Single(host.Teams.PostsIn(BotDriver.Team));
    }

    [Theory]
    [InlineData("19:66P469zibfbsGI-_a0aN_toLTZpyzS6u7CT3TsXdgPw1@thread.tacv2")]
    [InlineData("19:abc+/=;#?%|'~@thread.skype")]
    public async Task Any_id_that_Teams_may_give_a_team_will_do(string team)
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.PostAsync(host.Driver.Write.TeamInstallation(host.Driver.People["m01"], team, BotDriver.Channel), Ct);
        await host.Driver.ThreadsAsync(1, Ct);

        Assert.Single(host.Teams.PostsIn(BotDriver.Channel));
    }

    [Fact]
    public async Task Alliance_keeps_its_team_when_the_app_is_installed_in_another()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        var elsewhere = host.Driver.Write.TeamInstallation(BotPerson.Stranger, "19:elsewhere@thread.tacv2", "19:elsewhere@thread.tacv2");
        Assert.Equal(200, (await host.Driver.PostAsync(elsewhere, Ct)).Status);
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        await host.Driver.CheckInsAsync(1, Ct);

        Assert.Empty(host.Teams.PostsIn("19:elsewhere@thread.tacv2"));
    }

    [Fact]
    public async Task Person_is_welcomed_once_however_often_the_bot_arrives()
    {
        await using var host = await BotHost.StartAsync(Ct);
        var person = host.Driver.People["m06"];
        await Task.WhenAll(
            host.Driver.PostAsync(host.Driver.Write.PersonalInstallation(person), Ct),
            host.Driver.PostAsync(host.Driver.Write.PersonalMemberAdded(person), Ct),
            host.Driver.PostAsync(host.Driver.Write.PersonalInstallation(person), Ct));
        await host.Driver.SaysAsync("m06", "hjælp", Ct);
        await host.Driver.InstallsPersonallyAsync("m06", Ct);

        var welcome = Assert.Single(host.Teams.MessagesTo(person.UserId), message => message.Shown().Contains("velkommen i Alliancen", StringComparison.Ordinal)).Shown();
        Assert.Contains("Hej Mads", welcome, StringComparison.Ordinal);
        Assert.Contains("Alle unge i Havnebyen", welcome, StringComparison.Ordinal);
        Assert.Contains("Gadeteam på havnen", welcome, StringComparison.Ordinal);
        Assert.Contains("Skriv aldrig CPR-numre", welcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m24", "Hi Yusuf", "You are not named on any commitments")]
    [InlineData("m30", "Hej Steen", "ikke beder dig om noget")]
    [InlineData("m07", "Hej Pernille", "Dit navn står på én aftale")]
    public async Task Welcome_comes_before_the_first_answer_and_fits_who_it_is_for(string member, string hello, string said)
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.SaysAsync(member, "hjælp", Ct);

        var messages = host.Teams.MessagesTo(host.Driver.People[member].UserId);
        Assert.Equal(2, messages.Count);
        Assert.Contains(hello, messages[0].Shown(), StringComparison.Ordinal);
        Assert.Contains(said, messages[0].Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_who_presses_before_writing_is_answered_and_welcomed_once_they_write()
    {
        var (host, cards) = await BotHost.WithRoundAsync(Ct);
        await using var _ = host;

        var thanks = await host.Driver.ClicksAsync("m06", cards["m06"], "Send", Ct, ("happened:c01", "Gemt med det samme"));
        Assert.Contains("Gemt med det samme", thanks.Card.AllText(), StringComparison.Ordinal);
        Assert.Single(host.Teams.MessagesTo("29:m06"));

        await host.Driver.SaysAsync("m06", "hjælp", Ct);
        Assert.Contains("velkommen", host.Teams.MessagesTo("29:m06")[1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_who_removed_the_app_is_written_to_again_when_they_come_back()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.Driver.InstallsPersonallyAsync("m06", Ct);
        await host.Driver.PostAsync(host.Driver.Write.PersonalInstallation(host.Driver.People["m06"], "remove"), Ct);
        await host.Driver.InstallsPersonallyAsync("m06", Ct);

        Assert.Contains("Hvordan går det?", (await host.Driver.SaysAsync("m06", "status", Ct)).Shown(), StringComparison.Ordinal);
    }
}
