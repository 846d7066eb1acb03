using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Features.Installation;

/// <summary>An alliance begins in a team that has none, with whoever installed the bot there.</summary>
public sealed class NewAllianceTests
{
    private const string Team = "19:nyt-team@thread.tacv2";
    private static readonly BotPerson _lise = new("lise", "77777777-0000-4000-8000-000000000001", "29:lise", "Lise Lykke");
    private static readonly FakeMember[] _roster =
    [
        new("29:lise", _lise.AadObjectId!, "Lise Lykke") { Email = "lise@sekretariat.example" },
        new("29:omar", "77777777-0000-4000-8000-000000000002", "Omar Odde") { Email = "omar@klubben.example" },
        new("29:gaest", "77777777-0000-4000-8000-000000000003", "Gry Gæst") { UserRole = "guest" },
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Installer_leads_a_draft_and_is_the_only_one_who_hears_of_it(bool memberAddedFirst)
    {
        await using var host = await InstalledAsync(memberAddedFirst);
        await KnownAsync(host, 3);

        var invitation = Assert.Single(host.Teams.MessagesTo("29:lise"));
        Assert.Contains("skal vi sætte alliancen op?", invitation.Shown(), StringComparison.Ordinal);
        Assert.Empty(host.Teams.PostsIn(Team));
        Assert.Empty(host.Teams.MessagesTo("29:omar"));
        Assert.Empty(host.Teams.MessagesTo("29:gaest"));
        var (profile, members, roles) = await StoredAsync(host);
        Assert.Equal(AllianceStatus.Draft, profile.Status);
        Assert.Equal(["Gry Gæst", "Lise Lykke", "Omar Odde"], members.Select(member => member.DisplayName).Order());
        var lead = Assert.Single(roles);
        Assert.Equal((AllianceRole.BackboneLead, "Lise Lykke"), (lead.Role, members.Single(member => member.Id == lead.MemberId).DisplayName));
    }

    [Fact]
    public async Task Person_in_the_team_of_a_draft_hears_that_it_is_on_its_way_and_is_not_welcomed_yet()
    {
        await using var host = await InstalledAsync();
        await KnownAsync(host, 3);
        await WriteAsync(host, Person(1), "status");

        Assert.Equal("Alliancen er ved at blive sat op. Du hører fra mig, når vi går i gang.", Assert.Single(host.Teams.MessagesTo("29:omar")).Text);
    }

    [Fact]
    public async Task Person_who_leaves_the_team_is_a_stranger_and_is_known_again_when_they_come_back()
    {
        await using var host = await InstalledAsync();
        await KnownAsync(host, 3);
        host.Teams.SetRoster(Team, _roster[0], _roster[2]);
        await host.Driver.PostAsync(host.Driver.Write.TeamPeople(_lise, Team, "teamMemberRemoved", Person(1)), Ct);
        await WriteAsync(host, Person(1), "status");
        Assert.Contains("Jeg kan ikke finde dig i nogen alliance", host.Teams.MessagesTo("29:omar")[^1].Text!, StringComparison.Ordinal);

        host.Teams.SetRoster(Team, _roster);
        await host.Driver.PostAsync(host.Driver.Write.TeamPeople(_lise, Team, "teamMemberAdded", Person(1)), Ct);
        await KnownAsync(host, 3);
        await WriteAsync(host, Person(1), "status");
        Assert.Contains("ved at blive sat op", host.Teams.MessagesTo("29:omar")[^1].Text!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_leaves_a_private_channel_stays_in_the_alliance()
    {
        await using var host = await InstalledAsync();
        await KnownAsync(host, 3);
        await host.Driver.PostAsync(host.Driver.Write.TeamPeople(_lise, Team, "channelMemberRemoved", Person(1)), Ct);

        Assert.All((await StoredAsync(host)).Members, member => Assert.False(member.IsGone));
    }

    [Fact]
    public async Task Roster_that_cannot_be_read_now_is_read_later()
    {
        await using var host = await InstalledAsync(before: teams => teams.FailNext(call => call.Segments.Contains("pagedmembers"), 503));

        await KnownAsync(host, 3);
    }

    [Fact]
    public async Task Nobody_is_lost_by_a_team_that_answers_with_nobody()
    {
        await using var host = await InstalledAsync();
        await KnownAsync(host, 3);
        host.Teams.SetRoster(Team);
        await host.Driver.PostAsync(host.Driver.Write.TeamPeople(_lise, Team, "teamMemberAdded", Person(1)), Ct);
        await host.Teams.WaitForAsync(call => call.Segments.Contains("pagedmembers"), 2, BotDriver.Patience, Ct);

        Assert.All((await StoredAsync(host)).Members, member => Assert.False(member.IsGone));
    }

    private static BotPerson Person(int at) => new(_roster[at].Name, _roster[at].AadObjectId, _roster[at].Id, _roster[at].Name);

    private static async Task WriteAsync(BotHost host, BotPerson person, string text) =>
        Assert.Equal(200, (await host.Driver.PostAsync(host.Driver.Write.Message(person, text), Ct)).Status);

    private static async Task<BotHost> InstalledAsync(bool memberAddedFirst = false, Action<FakeTeams>? before = null)
    {
        var host = await BotHost.StartAsync(Ct);
        host.Teams.WithTeam(new FakeTeam(Team, "Nyt team", [new(Team, null)]), _roster);
        before?.Invoke(host.Teams);
        System.Text.Json.Nodes.JsonObject[] announced = [host.Driver.Write.TeamInstallation(_lise, Team, Team), host.Driver.Write.TeamMemberAdded(_lise, Team)];
        foreach (var activity in memberAddedFirst ? announced.Reverse() : announced)
        {
            Assert.Equal(200, (await host.Driver.PostAsync(activity, Ct)).Status);
        }

        await host.Teams.WaitForAsync(call => call.ConversationId == host.Teams.ChatWith("29:lise") && call.Status == 201, BotDriver.Patience, Ct);
        return host;
    }

    /// <summary>Waits until so many people are known and there.</summary>
    private static async Task KnownAsync(BotHost host, int count)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(BotDriver.Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while ((await StoredAsync(host)).Members.Count(member => !member.IsGone && member.InTeamSince is not null) != count)
        {
            await look.WaitForNextTickAsync(limit.Token);
        }
    }

    private static async Task<(AllianceProfile Profile, IReadOnlyList<Member> Members, IReadOnlyList<RoleAssignment> Roles)> StoredAsync(BotHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IUnitOfWork>().Begin(DraftRules.IdOf(Team));
        var people = services.GetRequiredService<IPeopleStore>();
        return (await services.GetRequiredService<IAllianceStore>().ProfileAsync(Ct), await people.MembersAsync(Ct), await people.RolesAsync(Ct));
    }
}
