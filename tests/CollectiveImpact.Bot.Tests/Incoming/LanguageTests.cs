using CollectiveImpact.Bot.Tests.Service;

namespace CollectiveImpact.Bot.Tests.Incoming;

public sealed class LanguageTests(QuietBot bot) : IClassFixture<QuietBot>
{
    private const string NowEnglish = "Fine – I will write to you in English from now on.";
    private const string NowDanish = "Fint – jeg skriver dansk til dig fra nu af.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Language_changes_once_when_the_same_message_comes_twice()
    {
        var person = bot.Driver.People["m08"];
        var activity = bot.Driver.Write.Message(person, "sprog");
        await bot.Driver.PostAsync(activity, Ct);
        await bot.Driver.PostAsync(activity, Ct);

        Assert.Equal([NowEnglish, NowEnglish], bot.Driver.Teams.MessagesTo(person.UserId).Select(message => message.Text).OfType<string>());
        Assert.Contains("What I can help with", (await bot.Driver.SaysAsync("m08", "hjælp", Ct)).Shown(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sprog engelsk", NowEnglish)]
    [InlineData("sprog: English.", NowEnglish)]
    [InlineData("language english, please", NowEnglish)]
    [InlineData("SPROG DANSK!", NowDanish)]
    [InlineData("sprog dansk, tak", NowDanish)]
    [InlineData("sprog da", NowDanish)]
    public async Task Language_is_the_one_that_was_named_whichever_it_was_before(string said, string answer)
    {
        Assert.Equal(answer, (await bot.Driver.SaysAsync("m09", said, Ct)).Text);
        Assert.Equal(answer, (await bot.Driver.SaysAsync("m09", said, Ct)).Text);
    }
}
