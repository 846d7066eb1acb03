using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Rhythm;

/// <summary>A tick and what comes of it, on the real parts. The clock is pushed.</summary>
public sealed class RoundsByThemselvesTests
{
    private static readonly IsoWeek _week = new(2026, 49);
    private static readonly DateTimeOffset _monday = new(2026, 11, 30, 9, 30, 0, TimeSpan.FromHours(1));
    private readonly RunningClock _clock = new(_monday);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Round_opens_once_at_its_time_and_asks_exactly_those_who_are_to_be_asked()
    {
        await using var host = await BotHost.StartAsync(Ct, clock: _clock);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.AllIsSaidAsync(Ct);
        await host.TickAsync(Ct);
        Assert.Null(await host.RoundAsync(_week, Ct));

        _clock.Push(TimeSpan.FromMinutes(31));
        await Task.WhenAll(host.TickAsync(Ct), host.TickAsync(Ct), host.TickAsync(Ct));
        var cards = await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People, "2026-11-30").Count, Ct);
        await host.TickAsync(Ct);

        Assert.Equal(Expectations.Asked(host.Driver.People, "2026-11-30").Keys.Order(), cards.Keys.Order());
        Assert.All(cards.Keys, member => Assert.Single(host.Driver.CheckInsTo(member)));
        Assert.Equal((_monday.AddMinutes(30), RoundState.Open), ((await host.RoundAsync(_week, Ct))!.OpensAt, (await host.RoundAsync(_week, Ct))!.State));
        Assert.Contains("allerede en åben runde", (await host.Driver.SaysAsync("m01", "start runde", Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_closes_at_its_time_and_whoever_said_nothing_did_not_answer()
    {
        await using var host = await BotHost.StartAsync(Ct, clock: _clock);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.AllIsSaidAsync(Ct);
        await host.Driver.SaysAsync("m01", "start runde", Ct);
        var cards = await host.Driver.CheckInsAsync(Expectations.Asked(host.Driver.People, "2026-11-30").Count, Ct);
        await host.Driver.ClicksAsync("m06", cards["m06"], "Intet nyt denne gang", Ct);
        await host.AllIsSaidAsync(Ct);

        // Thursday 11.59, then 12.01.
        _clock.Push(new TimeSpan(3, 2, 29, 0));
        await host.TickAsync(Ct);
        Assert.Equal(RoundState.Open, (await host.RoundAsync(_week, Ct))!.State);
        _clock.Push(TimeSpan.FromMinutes(2));
        await Task.WhenAll(host.TickAsync(Ct), host.TickAsync(Ct));

        Assert.Equal(RoundState.Closed, (await host.RoundAsync(_week, Ct))!.State);
        var results = (await host.InvitationsAsync(_week, Ct)).ToDictionary(invitation => invitation.MemberId.Value, invitation => invitation.Result);
        Assert.Equal(CheckInResult.NothingNew, results["m06"]);
        Assert.All(results.Where(result => result.Key != "m06"), result => Assert.Equal(CheckInResult.NoAnswer, result.Value));
    }

    [Fact]
    public async Task Break_is_told_to_the_channel_once_when_it_begins_and_no_round_is_opened_in_it_by_hand()
    {
        _clock.Push(TimeSpan.FromDays(21));
        await using var host = await BotHost.StartAsync(Ct, clock: _clock);
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.AllIsSaidAsync(Ct);
        _clock.Push(TimeSpan.FromMinutes(31));
        await Task.WhenAll(host.TickAsync(Ct), host.TickAsync(Ct));
        await host.Driver.ThreadsAsync(2, Ct);
        await host.AllIsSaidAsync(Ct);
        _clock.Push(TimeSpan.FromDays(7));
        await host.TickAsync(Ct);
        _clock.Push(TimeSpan.FromDays(7));
        await host.TickAsync(Ct);

        var notice = host.Driver.Teams.PostsIn(BotDriver.Channel)[1].Card!.AllText();
        Assert.Contains("Der er ferie i uge 52 til uge 1, så vi holder en pause. Næste nyt kommer fredag den 15. januar", notice, StringComparison.Ordinal);
        Assert.Equal(
            [SkipKind.ChristmasHoliday, SkipKind.ChristmasHoliday, SkipKind.ChristmasHoliday],
            await Task.WhenAll(new IsoWeek[] { new(2026, 52), new(2026, 53), new(2027, 1) }.Select(async week => (await host.RoundAsync(week, Ct))!.SkipKind!.Value)));
        Assert.Equal(
            "Runden for uge 1 er sprunget over, og det har alliancen fået at vide. Den næste runde åbner mandag den 11. januar kl. 10.00.",
            (await host.Driver.SaysAsync("m01", "start runde", Ct)).Text);
        Assert.Equal(2, host.Driver.Teams.PostsIn(BotDriver.Channel).Count);
    }

    [Fact]
    public async Task Week_that_began_before_the_alliance_was_loaded_is_not_made_up()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.TickAsync(Ct);

        Assert.Null(await host.RoundAsync(_week, Ct));
    }

    [Fact]
    public async Task Alliance_that_cannot_be_looked_at_does_not_hold_up_the_others()
    {
        await using var host = await BotHost.StartAsync(Ct, clock: _clock);
        await host.Services.GetRequiredService<IAllianceDirectory>().AddAsync(new AllianceId("a-missing-one"), Ct);
        _clock.Push(TimeSpan.FromMinutes(31));
        await host.TickAsync(Ct);

        Assert.Equal(RoundState.Open, (await host.RoundAsync(_week, Ct))!.State);
    }
}
