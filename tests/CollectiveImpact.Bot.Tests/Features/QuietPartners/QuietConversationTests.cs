using System.Text.Json.Nodes;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Features.QuietPartners;

/// <summary>Two rounds have passed in which Thor's association (p05) had its card and said nothing, and two are enough here.</summary>
public sealed class QuietConversationTests
{
    private static readonly MemberId _thor = new("m16");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quiet_partner_is_asked_once_in_private_and_says_that_all_is_well()
    {
        await using var host = await QuietAsync();
        var question = await QuestionAsync(host);
        await host.DoAsync(new Due.QuietPartners(DueRun.Week), Ct);

        Assert.Contains("Det er et stykke tid siden, vi har hørt fra", question.AllText(), StringComparison.Ordinal);
        Assert.DoesNotContain(await host.WaitingAsync(Ct), row => row.Message is OutboxMessage.QuietQuestion);
        Assert.Single(host.Teams.MessagesTo("29:m16"), IsQuestion);
        var thanks = await host.Driver.ClicksAsync("m16", question, "Alt er fint", Ct);
        Assert.Contains("Godt at høre", thanks.Shown(), StringComparison.Ordinal);
        Assert.NotNull((await NudgeAsync(host))!.AnsweredAt);
        Assert.DoesNotContain(host.Teams.MessagesTo("29:m01"), message => message.Shown().Contains("ringes op", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wish_for_a_call_reaches_the_secretariat_once_and_nobody_else_may_answer()
    {
        await using var host = await QuietAsync();
        var question = await QuestionAsync(host);
        Assert.Equal(400, (await host.Driver.ClicksAsync("m06", question, "Ring til mig", Ct)).StatusCode);

        await host.Driver.ClicksAsync("m16", question, "Ring til mig", Ct);
        var again = await host.Driver.ClicksAsync("m16", question, "Ring til mig", Ct);
        await host.Teams.WaitForAsync(call => call.ConversationId == host.Teams.ChatWith("29:m01") && call.Body is JsonObject body && body.ToJsonString().Contains("ringes op", StringComparison.Ordinal), BotDriver.Patience, Ct);

        Assert.Contains("Jeg har sagt det til sekretariatet", again.Shown(), StringComparison.Ordinal);
        Assert.Single(host.Teams.MessagesTo("29:m01"), message => message.Shown().Contains("Thor", StringComparison.Ordinal));
    }

    private static async Task<BotHost> QuietAsync()
    {
        var host = await BotHost.StartAsync(Ct, Samples.With(alliance =>
        {
            foreach (var told in new[] { "checkInRounds", "commitmentUpdates", "smallWins", "helpRequests" })
            {
                alliance[told] = new JsonArray();
            }
        }));
        await host.Driver.InstallsInTeamAsync("m01", Ct);
        await host.WithAsync<IAllianceStore>(async store =>
        {
            var profile = await store.ProfileAsync(Ct);
            store.Save(profile with { Rhythm = profile.Rhythm with { QuietAfterRounds = 2 } });
        });
        for (var back = 1; back >= 0; back--)
        {
            var week = DueRun.Week.AddWeeks(-back);
            var closed = BotHost.Tuesday.AddDays(-7 * back).AddMinutes(-30);
            await host.WithAsync<ICheckInStore>(store =>
            {
                store.Save(CheckInRound.NotHeld(week, closed) with { OpensAt = closed.AddDays(-1) });
                store.Save(new CheckInInvitation { Week = week, MemberId = _thor, CommitmentIds = [], Result = CheckInResult.Sent, SentAt = closed.AddDays(-1) });
                return Task.CompletedTask;
            });
        }

        return host;
    }

    private static async Task<JsonObject> QuestionAsync(BotHost host)
    {
        await host.DoAsync(new Due.QuietPartners(DueRun.Week), Ct);
        await host.Teams.WaitForAsync(call => call.Status == 201 && call.Body is JsonObject body && body.ToJsonString().Contains("quiet.fine", StringComparison.Ordinal), BotDriver.Patience, Ct);
        while ((await host.WaitingAsync(Ct)).Any(row => row.Message is OutboxMessage.QuietQuestion))
        {
            await Task.Yield();
        }

        Assert.NotNull((await host.RoundAsync(Ct)).QuietPartnersAt);
        return host.Teams.MessagesTo("29:m16").Single(IsQuestion).Card!;
    }

    private static bool IsQuestion(SentMessage message) => message.Card?.Buttons().Any(button => (string?)button["verb"] == "quiet.fine") == true;

    private static async Task<QuietNudge?> NudgeAsync(BotHost host)
    {
        QuietNudge? nudge = null;
        await host.WithAsync<IQuietPartnerStore>(async store => nudge = await store.NudgeAsync(new PartnerId("p05"), Ct));
        return nudge;
    }
}
