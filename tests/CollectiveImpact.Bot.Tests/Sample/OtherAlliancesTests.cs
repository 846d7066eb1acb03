using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Sample;
using CollectiveImpact.Bot.Tests.Service;

namespace CollectiveImpact.Bot.Tests.Sample;

/// <summary>Alliances that are not like the sample: who is asked in them is worked out from their files.</summary>
public sealed class OtherAlliancesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Card_goes_to_exactly_those_who_should_have_one_whatever_people_partners_and_roles_are_like()
    {
        var sample = Samples.With(alliance =>
        {
            alliance["checkInRounds"] = new JsonArray();
            alliance.Row("members", "m05")["status"] = "Left";
            alliance.Row("members", "m06")["pausedUntil"] = "2026-12-01";
            alliance.Row("members", "m07")["pausedUntil"] = "2026-11-30";
            alliance.Row("members", "m09")["status"] = "OnPause";
            alliance.Row("members", "m11")["status"] = "Invited";
            alliance.Row("partners", "p04")["status"] = "Paused";
            alliance.Row("partners", "p05")["status"] = "Left";
            alliance.Row("partners", "p06")["involvement"] = "Sideline";
            alliance.Row("partners", "p07")["checkInEnabled"] = false;
            alliance.Row("partners", "p08")["status"] = "Invited";
            Samples.AddRole(alliance, "m23", "Observer", "2026-01-01", "2026-11-30");
            Samples.AddRole(alliance, "m26", "Observer", "2026-12-02", null);
            Samples.AddRole(alliance, "m27", "Observer", "2026-12-01", null);
            Samples.AddCommitment(alliance, "c21", "p03", "m12", "Agreed");
            Samples.AddCommitment(alliance, "c22", "p03", "m12", "Challenged");
            Samples.AddCommitment(alliance, "c23", "p03", "m12", "Paused");
            Samples.AddCommitment(alliance, "c24", "p12", "m30");
        });
        var (host, cards) = await BotHost.WithRoundAsync(Ct, sample);
        await using var _ = host;

        Assert.Equal(["m07", "m11", "m12", "m22", "m23", "m26", "m29"], cards.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["status:c06", "status:c21", "status:c22"], CollectiveImpact.Testing.CardReading.Inputs(cards["m12"]).Keys.Where(id => id.StartsWith("status:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("m30", "c24")]
    [InlineData("m50", "c25")]
    public async Task Person_of_the_sideline_or_of_a_partner_that_has_left_cannot_speak_for_a_commitment(string member, string commitment)
    {
        var sample = Samples.With(alliance =>
        {
            alliance.Row("partners", "p05")["status"] = "Left";
            Samples.AddMember(alliance, "m50", "p05", 50);
            Samples.AddCommitment(alliance, "c24", "p12", "m30");
            Samples.AddCommitment(alliance, "c25", "p05", "m50");
        });
        await using var host = await BotHost.StartAsync(Ct, sample);
        Assert.StartsWith("Det kan kun", (await host.Driver.SaysAsync(member, "status", Ct)).Text, StringComparison.Ordinal);
        var forged = await host.Driver.InvokesAsync(
            member, "checkin.send", new JsonObject { [$"status:{commitment}"] = "OnTrack", [$"happened:{commitment}"] = "x", ["win"] = "x" }, Ct);

        Assert.Equal(400, forged.StatusCode);
        Assert.Contains("ingen svar", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_who_has_left_is_nobody()
    {
        await using var host = await BotHost.StartAsync(Ct, Samples.With(alliance => alliance.Row("members", "m06")["status"] = "Left"));
        Assert.StartsWith("Jeg kan ikke finde dig", (await host.Driver.SaysAsync("m06", "status", Ct)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-W17", "2026-12-01", "2026-W48")]
    [InlineData("2026-W43", "2026-11-03", "2026-W44")]
    [InlineData("2026-W53", "2027-01-05", "2026-W53")]
    [InlineData("2030-W10", "2026-12-01", "2026-W48")]
    public void Newest_round_becomes_last_weeks_and_hours_stay_what_the_clock_on_the_wall_showed(string newest, string today, string moved)
    {
        var opens = newest switch { "2026-W17" => "2026-04-20T10:00:00+02:00", "2026-W43" => "2026-10-19T10:00:00+02:00", "2026-W53" => "2026-12-28T10:00:00+01:00", _ => "2030-03-04T10:00:00+01:00" };
        var sample = Samples.With(alliance =>
        {
            var round = alliance["checkInRounds"]![0]!.DeepClone();
            (round["id"], round["opensAt"]) = (newest, opens);
            alliance["checkInRounds"] = new JsonArray(round);
        });
        var now = new DateTimeOffset(DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(1));
        var snapshot = SampleLoader.Read(sample, now);

        var found = Assert.Single(snapshot.Rounds);
        Assert.Equal(moved, found.Week.Value);
        Assert.Equal(10, snapshot.Profile.Clock.ToLocal(found.OpensAt).Hour);
        Assert.Equal(DayOfWeek.Monday, snapshot.Profile.Clock.ToLocal(found.OpensAt).DayOfWeek);
    }
}
