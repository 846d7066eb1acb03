using Microsoft.Playwright;

namespace CollectiveImpact.Testing.Peers;

/// <summary>
/// What the current user sees and does in the Playground. Every wait is for something on the page and gives up after
/// Playwright's 30 seconds with a <see cref="TimeoutException"/>. History lives in the page: a reload empties it.
/// </summary>
public sealed class PlaygroundPage : IAsyncDisposable
{
    private const float Patience = 30_000;
    private readonly IPage _page;
    private readonly PlaygroundWire _wire;
    private bool _inChannel;

    private PlaygroundPage(IPage page, PlaygroundWire wire) => (_page, _wire) = (page, wire);

    /// <summary>The card that came last: the last one of a chat, in a channel the last one of the post on top.</summary>
    public PlaygroundCard NewestCard => new(_inChannel ? Posts.Filter(new() { Has = AnyCard }).First.Locator(AnyCard).Last : AnyCard.Last);

    private ILocator AnyCard => _page.Locator(".ac-adaptiveCard");

    private ILocator Posts => Conversation.GetByRole(AriaRole.Group);

    // The list of chats has a name; the conversation beside it has none.
    private ILocator Conversation => _page.GetByRole(AriaRole.Region, new() { Name = "Chat and Teams Channel" })
        .Locator("xpath=ancestor::*[following-sibling::*][1]/following-sibling::*[1]");

    // In a channel the first editor writes a new post, the others reply.
    private ILocator Editor => _page.Locator("[data-lexical-editor=true]").First;

    /// <summary>Opens the page of a running Playground, and returns when it has told the bot that the app was installed for the current user.</summary>
    public static async Task<PlaygroundPage> OpenAsync(Browser browser, Uri address, CancellationToken cancellationToken)
    {
        var page = await browser.OpenPageAsync(1280, 1000, cancellationToken);
        var wire = await PlaygroundWire.TakeOverAsync(page, cancellationToken);
        await page.GotoAsync(address.ToString()).WaitAsync(cancellationToken);
        // A message that comes before the page listens is never shown. That it has told the bot of itself proves that it does.
        await page.GetByText("installationUpdate").First.WaitForAsync().WaitAsync(cancellationToken);
        await page.GetByText("conversationUpdate").First.WaitForAsync().WaitAsync(cancellationToken);
        // Its log repeats what was said, so it would be found as if it stood in the conversation.
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }).ClickAsync().WaitAsync(cancellationToken);
        var opened = new PlaygroundPage(page, wire);
        await opened.Editor.WaitForAsync().WaitAsync(cancellationToken);
        return opened;
    }

    public Task OpenPersonalChatAsync(CancellationToken cancellationToken) => OpenAsync("Personal Chat", channel: false, cancellationToken);

    public Task OpenGroupChatAsync(string name, CancellationToken cancellationToken) => OpenAsync(name, channel: false, cancellationToken);

    public Task OpenChannelAsync(string name, CancellationToken cancellationToken) => OpenAsync(name, channel: true, cancellationToken);

    /// <summary>Types and sends in the open conversation. In a channel it is a new post.</summary>
    public async Task SayAsync(string text, CancellationToken cancellationToken)
    {
        await TypeAsync(text, cancellationToken);
        await SendAsync(cancellationToken);
    }

    /// <summary>Mentions the bot and sends the text after it. Outside the personal chat a bot hears nothing else.</summary>
    public async Task MentionAsync(string bot, string text, CancellationToken cancellationToken)
    {
        await TypeAsync("@", cancellationToken);
        await _page.GetByRole(AriaRole.Menuitem, new() { Name = bot }).First.ClickAsync().WaitAsync(cancellationToken);
        await Assertions.Expect(Editor).ToContainTextAsync(bot, new() { Timeout = Patience }).WaitAsync(cancellationToken);
        await TypeAsync(" " + text, cancellationToken);
        await SendAsync(cancellationToken);
    }

    /// <summary>Waits for a card that shows the text; of several the newest.</summary>
    public async Task<PlaygroundCard> WaitForCardAsync(string text, CancellationToken cancellationToken)
    {
        var matching = AnyCard.Filter(new() { HasText = text });
        var card = _inChannel ? matching.First : matching.Last;
        await card.WaitForAsync().WaitAsync(cancellationToken);
        return new PlaygroundCard(card);
    }

    /// <summary>Waits until the text stands in the open conversation: in a card, a message or a strip under a card.</summary>
    public Task WaitForTextAsync(string text, CancellationToken cancellationToken) =>
        Conversation.GetByText(text).First.WaitForAsync().WaitAsync(cancellationToken);

    /// <summary>All text of the open conversation, top to bottom.</summary>
    public Task<string> ReadTextAsync(CancellationToken cancellationToken) => Conversation.InnerTextAsync().WaitAsync(cancellationToken);

    /// <summary>Writes a PNG of the whole page.</summary>
    public Task TakePictureAsync(string path, CancellationToken cancellationToken) =>
        _page.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled }).WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync() => await _page.Context.CloseAsync();

    private async Task OpenAsync(string name, bool channel, CancellationToken cancellationToken)
    {
        await _page.GetByRole(AriaRole.Treeitem, new() { Name = name }).ClickAsync().WaitAsync(cancellationToken);
        var prompt = channel ? "Start a new post" : "Type a message...";
        await Conversation.GetByText(prompt).First.WaitForAsync().WaitAsync(cancellationToken);
        _inChannel = channel;
    }

    // The editor follows the keys at its own pace: what is not seen in it yet would be lost by the next step.
    private async Task TypeAsync(string text, CancellationToken cancellationToken)
    {
        await Editor.PressSequentiallyAsync(text).WaitAsync(cancellationToken);
        await Assertions.Expect(Editor).ToContainTextAsync(text.Trim(), new() { Timeout = Patience }).WaitAsync(cancellationToken);
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        if (_inChannel)
        {
            await PostAsync(cancellationToken);
        }
        else
        {
            await PressAsync("Send Message", cancellationToken);
        }

        await Assertions.Expect(Editor).ToBeEmptyAsync(new() { Timeout = Patience }).WaitAsync(cancellationToken);
    }

    private async Task PostAsync(CancellationToken cancellationToken)
    {
        _wire.Hold();
        try
        {
            var posts = await Posts.CountAsync().WaitAsync(cancellationToken);
            await PressAsync("Post", cancellationToken);
            await Assertions.Expect(Posts).ToHaveCountAsync(posts + 1, new() { Timeout = Patience }).WaitAsync(cancellationToken);
        }
        finally
        {
            _wire.Release();
        }
    }

    private Task PressAsync(string button, CancellationToken cancellationToken) =>
        _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync().WaitAsync(cancellationToken);
}
