using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.Installation;

/// <summary>Those who head the backbone team are taken out of the team in Teams: the alliance goes on. Rikke (m01) leads, m02 and m03 are her staff.</summary>
public sealed class LeadSuccessionTests
{
    private static readonly string[] _backbone = ["m01", "m02", "m03"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Last_lead_who_leaves_the_team_is_followed_by_the_longest_serving_of_the_staff_who_is_told()
    {
        await using var host = await InstalledAsync();
        var told = host.Teams.MessagesTo("29:m02").Count;
        await GoesAsync(host, "m01");

        Assert.Equal(["m02"], await LeadsAsync(host));
        Assert.Single(await host.AuditAsync(Ct), happened => happened is { Entity: AuditEntity.Role, Actor: null, Outcome: "BackboneLead:followed" });
        await host.Teams.WaitForAsync(call => call.ConversationId == host.Teams.ChatWith("29:m02") && call.Status == 201, told + 1, BotDriver.Patience, Ct);
        Assert.Contains("Du er nu leder af sekretariatet", host.Teams.MessagesTo("29:m02")[^1].Shown(), StringComparison.Ordinal);
        Assert.Contains("Alliancens opsætning", (await host.Driver.SaysAsync("m02", "opsæt", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("Jonas", (await host.Driver.SaysAsync("m03", "opsæt", Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_lead_who_is_only_missing_from_the_roster_is_followed_too()
    {
        await using var host = await InstalledAsync();
        host.Teams.SetRoster(BotDriver.Team, [.. host.Driver.People.Roster().Where(person => person.Id != "29:m01")]);
        await host.Driver.PostAsync(host.Driver.Write.TeamPeople(host.Driver.People["m02"], BotDriver.Team, "teamMemberAdded", host.Driver.People["m06"]), Ct);

        await UntilAsync(async () => (await LeadsAsync(host)).SequenceEqual(["m02"]));
    }

    [Fact]
    public async Task Everybody_of_the_backbone_who_leaves_at_once_leaves_nobody_uncertain_and_the_next_installer_leads()
    {
        await using var host = await InstalledAsync();
        host.Teams.SetRoster(BotDriver.Team, [.. host.Driver.People.Roster().Where(person => !_backbone.Contains(person.Id[3..]))]);
        await Task.WhenAll(_backbone.Select(member => GoesAsync(host, member)));
        Assert.Empty(await LeadsAsync(host));

        await host.Driver.PostAsync(host.Driver.Write.TeamInstallation(host.Driver.People["m08"], BotDriver.Team, null, "remove"), Ct);
        await host.Driver.PostAsync(host.Driver.Write.TeamMemberAdded(host.Driver.People["m08"], BotDriver.Team), Ct);
        await host.Driver.PostAsync(host.Driver.Write.TeamInstallation(host.Driver.People["m08"], BotDriver.Team, null), Ct);

        Assert.Equal(["m08"], await LeadsAsync(host));
        Assert.NotNull((await host.Driver.SaysAsync("m08", "opsæt", Ct)).Card);
    }

    [Fact]
    public async Task Installing_again_makes_nobody_lead_while_somebody_does()
    {
        await using var host = await InstalledAsync();
        await host.Driver.PostAsync(host.Driver.Write.TeamInstallation(host.Driver.People["m08"], BotDriver.Team, null, "remove"), Ct);
        await host.Driver.PostAsync(host.Driver.Write.TeamInstallation(host.Driver.People["m08"], BotDriver.Team, null), Ct);

        Assert.Equal(["m01"], await LeadsAsync(host));
    }

    [Fact]
    public async Task Two_leads_who_leave_at_once_are_followed()
    {
        await using var host = await InstalledAsync(Samples.With(alliance => Samples.AddRole(alliance, "m03", "BackboneLead", "2026-01-01", null)));
        host.Teams.SetRoster(BotDriver.Team, [.. host.Driver.People.Roster().Where(person => person.Id is not ("29:m01" or "29:m03"))]);
        await Task.WhenAll(GoesAsync(host, "m01"), GoesAsync(host, "m03"));

        await UntilAsync(async () => (await LeadsAsync(host)).SequenceEqual(["m02"]));
    }

    [Fact]
    public async Task Lead_who_comes_back_leads_beside_the_one_who_followed()
    {
        await using var host = await InstalledAsync();
        await GoesAsync(host, "m01");
        await host.Driver.PostAsync(host.Driver.Write.TeamPeople(host.Driver.People["m02"], BotDriver.Team, "teamMemberAdded", host.Driver.People["m01"]), Ct);

        await UntilAsync(async () => (await LeadsAsync(host)).SequenceEqual(["m01", "m02"]));
    }

    private static async Task<BotHost> InstalledAsync(string? sample = null)
    {
        var host = await BotHost.StartAsync(Ct, sample);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await UntilAsync(async () => (await host.MembersAsync(Ct)).All(member => member.InTeamSince is not null));
        return host;
    }

    private static async Task GoesAsync(BotHost host, string member) =>
        Assert.Equal(200, (await host.Driver.PostAsync(host.Driver.Write.TeamPeople(host.Driver.People["m06"], BotDriver.Team, "teamMemberRemoved", host.Driver.People[member]), Ct)).Status);

    /// <summary>Who leads today and is there to do it.</summary>
    private static async Task<IEnumerable<string>> LeadsAsync(BotHost host)
    {
        var there = (await host.MembersAsync(Ct)).Where(member => !member.IsGone).Select(member => member.Id).ToHashSet();
        return (await host.RolesAsync(Ct))
            .Where(role => role.Role == AllianceRole.BackboneLead && role.HoldsOn(new DateOnly(2026, 12, 1)) && there.Contains(role.MemberId))
            .Select(role => role.MemberId.Value)
            .Order(StringComparer.Ordinal);
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(BotDriver.Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        while (!await isSo())
        {
            await look.WaitForNextTickAsync(limit.Token);
        }
    }
}
