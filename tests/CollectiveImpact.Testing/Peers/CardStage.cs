using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CollectiveImpact.Testing.Peers;

/// <summary>
/// Renders Adaptive Cards with Microsoft's own renderer (npm <c>adaptivecards</c>) in Chromium, on a page that looks like
/// a message in Teams. Each card has a page to itself while it is shown, so a stage may be used by many tests at once; the pages
/// are used again.
/// </summary>
public sealed class CardStage(Browser browser)
{
    /// <summary>One pixel of picture for one of CSS, a quarter of the size; else two by two, as sharp screens show it.</summary>
    public bool IsSmall { get; init; }

    private readonly ConcurrentDictionary<(CardTheme Theme, CardWidth Width), ConcurrentBag<IPage>> _ready = new();
    private readonly string _renderer = NodeModules.Find("adaptivecards/dist/adaptivecards.min.js");
    private readonly string _styles = NodeModules.Find("adaptivecards/dist/adaptivecards.css");

    /// <summary>Renders a card of version 1.5 and takes its picture.</summary>
    /// <param name="card">The card's JSON, as it would be sent.</param>
    /// <param name="theme">Light or dark Teams.</param>
    /// <param name="width">A phone or a desktop.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<RenderedCard> RenderAsync(string card, CardTheme theme, CardWidth width, CancellationToken cancellationToken)
    {
        var pages = _ready.GetOrAdd((theme, width), _ => []);
        var page = pages.TryTake(out var free) ? free : await PrepareAsync(theme, width, cancellationToken);
        try
        {
            // Anew for each card: the renderer remembers where its check of a card's language stopped, and refuses every second one.
            await page.AddScriptTagAsync(new() { Path = _renderer }).WaitAsync(cancellationToken);
            var problems = await page.EvaluateAsync<string[]>(
                "([card, config]) => showCard(JSON.parse(card), JSON.parse(config))",
                new[] { card, await StageFile.ReadAsync($"host-config.{Name(theme)}.json", cancellationToken) }).WaitAsync(cancellationToken);
            var text = await page.Locator("#card").InnerTextAsync().WaitAsync(cancellationToken);
            var picture = await page.Locator("main").ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Scale = IsSmall ? ScreenshotScale.Css : ScreenshotScale.Device }).WaitAsync(cancellationToken);
            pages.Add(page);
            return new RenderedCard(problems, text, picture);
        }
        catch
        {
            await page.Context.CloseAsync();
            throw;
        }
    }

    /// <summary>
    /// Renders a card in both themes and both widths, and writes <c>name.light.phone.png</c> and its three siblings into a folder.
    /// </summary>
    /// <returns>What was rendered, in the order light phone, light desktop, dark phone, dark desktop.</returns>
    public async Task<IReadOnlyList<RenderedCard>> PictureAsync(string card, string folder, string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var rendered = new List<RenderedCard>();
        foreach (var (theme, width) in Enum.GetValues<CardTheme>().SelectMany(theme => Enum.GetValues<CardWidth>().Select(width => (theme, width))))
        {
            var one = await RenderAsync(card, theme, width, cancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.{Name(theme)}.{Name(width)}.png"), one.Picture, cancellationToken);
            rendered.Add(one);
        }

        return rendered;
    }

    private async Task<IPage> PrepareAsync(CardTheme theme, CardWidth width, CancellationToken cancellationToken)
    {
        var page = await browser.OpenPageAsync((int)width + 80, 800, cancellationToken);
        await page.SetContentAsync(await StageFile.ReadAsync("stage.html", cancellationToken)).WaitAsync(cancellationToken);
        await page.AddStyleTagAsync(new() { Path = _styles }).WaitAsync(cancellationToken);
        await page.AddStyleTagAsync(new() { Content = await StageFile.ReadAsync("stage.css", cancellationToken) }).WaitAsync(cancellationToken);
        await page.AddScriptTagAsync(new() { Content = await StageFile.ReadAsync("markdown.js", cancellationToken) }).WaitAsync(cancellationToken);
        await page.AddScriptTagAsync(new() { Content = await StageFile.ReadAsync("stage.js", cancellationToken) }).WaitAsync(cancellationToken);
        await page.EvaluateAsync(
            "([theme, width, pixels]) => { const root = document.documentElement; root.classList.add(theme, width); root.style.setProperty('--card-width', pixels); }",
            new[] { Name(theme), Name(width), $"{(int)width}px" }).WaitAsync(cancellationToken);
        return page;
    }

    private static string Name(CardTheme theme) => theme == CardTheme.Dark ? "dark" : "light";

    private static string Name(CardWidth width) => width == CardWidth.Phone ? "phone" : "desktop";
}
