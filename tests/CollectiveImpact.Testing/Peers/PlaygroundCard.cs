using Microsoft.Playwright;

namespace CollectiveImpact.Testing.Peers;

/// <summary>
/// One card in the Playground. It is looked up anew at each step, so a card found by its text is gone once the bot has
/// replaced that text.
/// </summary>
public sealed class PlaygroundCard
{
    private readonly ILocator _card;

    internal PlaygroundCard(ILocator card) => _card = card;

    /// <summary>Writes into the text, number, date (2026-12-01) or time input with this label.</summary>
    public Task FillAsync(string label, string text, CancellationToken cancellationToken) =>
        Input(label).FillAsync(text).WaitAsync(cancellationToken);

    /// <summary>Chooses an entry of a choice set, be it a row of buttons or a drop-down, by what the entry says.</summary>
    public async Task ChooseAsync(string label, string entry, CancellationToken cancellationToken)
    {
        var row = _card.GetByRole(AriaRole.Radiogroup, new() { Name = label, Exact = true });
        var dropDown = _card.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });
        await row.Or(dropDown).WaitForAsync().WaitAsync(cancellationToken);
        if (await row.CountAsync().WaitAsync(cancellationToken) > 0)
        {
            await row.GetByRole(AriaRole.Radio, new() { Name = entry, Exact = true }).CheckAsync().WaitAsync(cancellationToken);
            return;
        }

        await dropDown.ClickAsync().WaitAsync(cancellationToken);
        // The list hangs outside the card.
        await _card.Page.GetByRole(AriaRole.Option, new() { Name = entry, Exact = true }).ClickAsync().WaitAsync(cancellationToken);
    }

    /// <summary>Ticks a toggle, or one entry of a choice set that takes several.</summary>
    public Task TickAsync(string title, CancellationToken cancellationToken) =>
        _card.GetByRole(AriaRole.Checkbox, new() { Name = title, Exact = true }).CheckAsync().WaitAsync(cancellationToken);

    /// <summary>Presses a button by its title.</summary>
    public Task PressAsync(string title, CancellationToken cancellationToken) =>
        _card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync().WaitAsync(cancellationToken);

    /// <summary>The value of the input with this label, as the page holds it.</summary>
    public Task<string> ReadInputAsync(string label, CancellationToken cancellationToken) =>
        Input(label).InputValueAsync().WaitAsync(cancellationToken);

    /// <summary>All text of the card, top to bottom.</summary>
    public Task<string> ReadTextAsync(CancellationToken cancellationToken) => _card.InnerTextAsync().WaitAsync(cancellationToken);

    /// <summary>Writes a PNG of the card.</summary>
    public Task TakePictureAsync(string path, CancellationToken cancellationToken) =>
        _card.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled }).WaitAsync(cancellationToken);

    // By role and name, for the label itself ends with the star of a required input.
    private ILocator Input(string label) => _card.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true })
        .Or(_card.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }))
        .Or(_card.GetByRole(AriaRole.Spinbutton, new() { Name = label, Exact = true }));
}
