using CollectiveImpact.EndToEnd.Tests.Peers;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.EndToEnd.Tests.TryOut;

/// <summary>A week in Microsoft's local Teams, started as the README says: a partner tells, the secretariat posts, the channel reads.</summary>
[Collection(UsualPlaygroundPort.Name)]
public sealed class PlaygroundStoryTests(BrowserFixture browser) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_a_partner_tells_stands_in_the_channel_when_the_secretariat_has_posted_it()
    {
        await PlayAsync("m06", TellAsync);
        await PlayAsync("m01", PostAsync);
    }

    private async Task PlayAsync(string member, Func<PlaygroundPage, Task> scene)
    {
        var started = await browser.GetAsync();
        await using var bot = BotProcess.Start(_folder, null, "--playground", "--as", member);
        await using var page = await PlaygroundPage.OpenAsync(started, await bot.PlaygroundAsync(Token), Token);
        try
        {
            await scene(page);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"The page shows: {await page.ReadTextAsync(Token)}\nThe bot said: {bot.Said}", e);
        }

        Assert.False(bot.Said.Contains("Exception", StringComparison.Ordinal), bot.Said);
        await bot.StopAsync();
    }

    private static async Task TellAsync(PlaygroundPage page)
    {
        await page.WaitForCardAsync("Hej Mads – velkommen i Alliancen Ung i Havnebyen", Token);
        await page.SayAsync("status", Token);
        var form = await page.WaitForCardAsync("Hvordan går det?", Token);
        await form.ChooseAsync("Hvor er I med denne aftale?", "På vej", Token);
        await form.FillAsync("Hvad er der sket siden sidst?", "Vi har været på havnen bege aftener.", Token);
        await form.FillAsync("Hvad kunne I bruge hjælp til?", "Har nogen en arbejdslampe, vi må låne?", Token);
        await form.FillAsync("Har I haft en lille sejr?", "Otte unge ryddede selv op efter bålet", Token);
        await form.PressAsync("Send", Token);

        var thanks = await page.WaitForCardAsync("Tak, Mads", Token);
        Assert.Contains("bege aftener", await thanks.ReadTextAsync(Token), StringComparison.Ordinal);
        await thanks.PressAsync("Ret", Token);
        await page.WaitForCardAsync("Hvad er der sket siden sidst?", Token);
        Assert.Equal("Otte unge ryddede selv op efter bålet", await page.NewestCard.ReadInputAsync("Har I haft en lille sejr?", Token));
        await page.NewestCard.FillAsync("Hvad er der sket siden sidst?", "Vi har været på havnen begge aftener.", Token);
        await page.NewestCard.PressAsync("Send", Token);
        var corrected = await (await page.WaitForCardAsync("Det sendte du", Token)).ReadTextAsync(Token);
        Assert.Contains("begge aftener", corrected, StringComparison.Ordinal);
        Assert.Contains("Har nogen en arbejdslampe, vi må låne?", corrected, StringComparison.Ordinal);
    }

    private static async Task PostAsync(PlaygroundPage page)
    {
        await page.SayAsync("start runde", Token);
        await page.WaitForTextAsync("er sendt til", Token);
        await page.SayAsync("nyhedsbrev", Token);
        var preview = await page.WaitForCardAsync("Ugens nyt er klar til gennemsyn", Token);
        await preview.PressAsync("Læg op nu", Token);
        await page.WaitForCardAsync("Ugens nyt er på vej", Token);
        await page.SayAsync("status runde", Token);
        var status = await (await page.WaitForCardAsync("Runden for uge", Token)).ReadTextAsync(Token);
        Assert.Contains("Mads Mågeland, Kommunen", status, StringComparison.Ordinal);
        Assert.DoesNotContain("Kunne ikke nås", status, StringComparison.Ordinal);

        await page.OpenChannelAsync("Ugens nyt", Token);

        // The greeting in the same channel speaks of the news too, but of no week.
        var digest = await (await page.WaitForCardAsync("Nyt fra Alliancen Ung i Havnebyen – uge", Token)).ReadTextAsync(Token);
        string[] inOrder = ["Små sejre", "Otte unge ryddede selv op efter bålet", "Kan du give en hånd?", "Har nogen en arbejdslampe", "Vi kan hjælpe", "På vej", "begge aftener"];
        Assert.Equal(inOrder, inOrder.OrderBy(text => digest.IndexOf(text, StringComparison.Ordinal)));
        Assert.All(inOrder, text => Assert.Contains(text, digest, StringComparison.Ordinal));
        Assert.DoesNotContain("bege aftener", digest, StringComparison.Ordinal);
    }
}
