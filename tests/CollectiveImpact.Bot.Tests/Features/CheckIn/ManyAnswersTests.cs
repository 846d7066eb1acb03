using System.Text.Json.Nodes;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Bot.Tests.Features.CheckIn;

public sealed class ManyAnswersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_answers_in_the_same_second_are_all_stored()
    {
        var sample = Samples.With(alliance =>
        {
            for (var i = 100; i < 150; i++)
            {
                Samples.AddMember(alliance, $"m{i}", "p06", i);
                Samples.AddCommitment(alliance, $"c{i}", "p06", $"m{i}");
            }
        });
        var (host, cards) = await BotHost.WithRoundAsync(Ct, sample);
        await using var _ = host;

        var answers = await Task.WhenAll(Enumerable.Range(100, 50).Select(i =>
            host.Driver.ClicksAsync($"m{i}", cards[$"m{i}"], "Send", Ct, ($"happened:c{i}", $"Nyt nummer {i}"), ("win", $"Sejr {i}"))));

        Assert.All(answers, answer => Assert.Equal(200, answer.StatusCode));
        Assert.Contains("50 ud af ", (await host.Driver.SaysAsync("m01", "status runde", Ct)).Shown(), StringComparison.Ordinal);
        Assert.Contains("50 små sejre", (await host.Driver.SaysAsync("m01", "nyhedsbrev", Ct)).Shown(), StringComparison.Ordinal);
    }
}
