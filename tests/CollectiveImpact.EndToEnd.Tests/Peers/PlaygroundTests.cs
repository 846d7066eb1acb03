using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.EndToEnd.Tests.Peers;

public sealed class PlaygroundTests(BrowserFixture browser) : IAsyncLifetime
{
    private EchoBot _bot = null!;
    private Playground _playground = null!;
    private PlaygroundPage _page = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _bot = await EchoBot.StartAsync(Token);
            _playground = await Playground.StartAsync(PlaygroundConfiguration.Text, _bot.Endpoint, Token);
            _page = await _playground.OpenAsync(await browser.GetAsync(), Token);
        }
        catch
        {
            // The runner disposes of nothing that did not start, and a missing browser skips the test here.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_page?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_playground?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_bot?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task Card_is_replaced_by_the_answer_when_its_form_is_filled_in_and_sent()
    {
        await _page.SayAsync("hej med dig", Token);
        var form = await _page.WaitForCardAsync("Du skrev: hej med dig", Token);
        await form.ChooseAsync("Status", "Udfordret", Token);
        await form.FillAsync("Hvad er der sket?", "Færre æbler i år", Token);
        await form.ChooseAsync("Hvem må se det?", "Kun sekretariatet", Token);
        await form.FillAsync("Hvornår?", "2026-12-01", Token);
        await form.TickAsync("Vi kunne bruge en hånd", Token);
        Assert.Equal("Færre æbler i år", await form.ReadInputAsync("Hvad er der sket?", Token));
        await form.PressAsync("Send svar", Token);

        var thanks = await (await _page.WaitForCardAsync("Tak for dit svar", Token)).ReadTextAsync(Token);
        Assert.Contains("status=challenged", thanks, StringComparison.Ordinal);
        Assert.Contains("happened=Færre æbler i år", thanks, StringComparison.Ordinal);
        Assert.Contains("visibility=backbone", thanks, StringComparison.Ordinal);
        Assert.Contains("due=2026-12-01", thanks, StringComparison.Ordinal);
        Assert.Contains("help=true", thanks, StringComparison.Ordinal);
        Assert.Contains("round=2026-W47", thanks, StringComparison.Ordinal);
        Assert.DoesNotContain("Du skrev", await _page.ReadTextAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_does_not_reach_the_bot_when_a_required_input_is_empty()
    {
        await _page.SayAsync("hej", Token);
        await _page.WaitForCardAsync("Du skrev: hej", Token);
        await _page.NewestCard.PressAsync("Send svar", Token);

        await _page.WaitForTextAsync("Skriv et par ord.", Token);
        Assert.DoesNotContain("Tak for dit svar", await _page.ReadTextAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newest_card_is_the_last_one_when_a_chat_has_several()
    {
        await _page.SayAsync("den første", Token);
        await _page.WaitForCardAsync("den første", Token);
        await _page.SayAsync("den anden", Token);
        await _page.WaitForCardAsync("den anden", Token);

        Assert.Contains("Du skrev: den anden", await _page.NewestCard.ReadTextAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bot_answers_in_the_thread_when_it_is_mentioned_in_a_channel()
    {
        await _page.OpenChannelAsync("Små sejre", Token);
        await _page.MentionAsync("Ekkobot", "status", Token);
        await _page.WaitForCardAsync("Du skrev:", Token);
        await _page.MentionAsync("Ekkobot", "overblik", Token);
        await _page.WaitForCardAsync("overblik", Token);
        Assert.Contains("overblik", await _page.NewestCard.ReadTextAsync(Token), StringComparison.Ordinal);
        await _page.NewestCard.FillAsync("Hvad er der sket?", "Vi åbnede", Token);
        await _page.NewestCard.PressAsync("Send svar", Token);
        await _page.WaitForCardAsync("happened=Vi åbnede", Token);

        await _page.OpenPersonalChatAsync(Token);
        Assert.DoesNotContain("Vi åbnede", await _page.ReadTextAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bot_answers_in_a_group_chat_when_it_is_mentioned()
    {
        await _page.OpenGroupChatAsync("Arbejdsgruppen", Token);
        await _page.MentionAsync("Ekkobot", "hjælp", Token);

        await _page.WaitForCardAsync("hjælp", Token);
    }

    [Fact]
    public async Task Pictures_are_written_when_asked_for()
    {
        var folder = Directory.CreateTempSubdirectory("pictures-");
        try
        {
            await _page.SayAsync("billede", Token);
            await (await _page.WaitForCardAsync("billede", Token)).TakePictureAsync(Path.Combine(folder.FullName, "card.png"), Token);
            await _page.TakePictureAsync(Path.Combine(folder.FullName, "page.png"), Token);

            Assert.All(folder.GetFiles("*.png"), file => Assert.True(file.Length > 5_000, file.Name));
            Assert.Equal(2, folder.GetFiles("*.png").Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
