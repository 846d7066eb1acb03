using System.Text;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features;

public sealed class CprConversationTests
{
    private const string Cpr = "0101901234";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invariant_10_text_with_a_cpr_number_is_in_no_file_no_log_and_no_message()
    {
        var people = BotPeople.OfSample();
        await using var teams = await BotDriver.TeamsOfAsync(people, Ct);
        await using var bot = new BotProcess(new Dictionary<string, string> { ["Logging__LogLevel__Default"] = "Trace", ["Logging__LogLevel__Microsoft.AspNetCore"] = "Debug" });
        await bot.StartAsync(Ct);
        using var driver = new BotDriver(bot.Address, teams, people);

        var answers = new List<string>();
        foreach (var said in new[] { Cpr, $"sejr {Cpr}", $"ønske hjælp til {Cpr}", $"sprog {Cpr}", "status 010190-1234" })
        {
            answers.Add((await driver.SaysAsync("m06", said, Ct)).Shown());
        }

        var card = (await driver.SaysAsync("m06", "status", Ct)).Card!;
        foreach (var field in new[] { "happened:c01", "obstacle:c01", "help:c01", "win", "status:c01", "visibility", "week", "nonce", $"happened:{Cpr}" })
        {
            answers.Add((await driver.ClicksAsync("m06", card, "Send", Ct, ("happened:c01", field == "win" ? "Ord" : Cpr), (field, Cpr))).Shown());
        }

        foreach (var (form, field) in new[] { ("sejr", "title"), ("sejr", "story"), ("ønske", "what") })
        {
            answers.Add((await driver.ClicksAsync("m06", (await driver.SaysAsync("m06", form, Ct)).Card!, "Send", Ct, ("title", "Ord"), ("what", "Ord"), (field, $"a {Cpr} b"))).Shown());
        }

        Assert.All(answers, answer => Assert.Contains("CPR-nummer", answer, StringComparison.Ordinal));
        Assert.DoesNotContain(teams.Calls, call => Holds(call.Body?.ToJsonString() ?? ""));
        await bot.KillAsync();
        Assert.False(Holds(bot.Said), bot.Said);
        var files = BotHost.StoreFiles(bot.Folder).Select(Encoding.Latin1.GetString).ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, Holds);
    }

    private static bool Holds(string text) => text.Contains(Cpr, StringComparison.Ordinal) || text.Contains("010190-1234", StringComparison.Ordinal);
}
