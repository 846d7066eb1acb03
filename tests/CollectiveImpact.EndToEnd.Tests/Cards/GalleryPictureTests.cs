using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Tests.Cards.Gallery;
using CollectiveImpact.Teams.Cards;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.EndToEnd.Tests.Cards;

/// <summary>
/// Every card of the gallery through Microsoft's own renderer. With CARD_PICTURES=1 the pictures in docs/images/cards are made
/// anew; without it nothing is written, for fonts differ between machines.
/// </summary>
public sealed class GalleryPictureTests(GalleryStage stage) : IClassFixture<GalleryStage>
{
    // The repository is no album: one picture of each kind in Danish, and of what everybody sees in English too.
    private static readonly HashSet<string> _variants =
        ["checkin-edit", "checkin-next-week", "thanks-kept", "thanks-next-week", "welcome-two", "overview-big", "overview-cut", "overview-goal", "digest-many", "digest-block", "digest-approval-open", "digest-approval-by-hand", "digest-approval-held-late", "digest-items-out", "digest-intro-changed", "correct-untold", "correct-done", "withdraw-done", "year-monthly", "year-ready",
        "setup-channels-silent", "setup-names-own", "setup-problems", "setup-changed", "setup-missing", "setup-paused", "setup-close", "setup-close-again", "setup-closed"];

    private static readonly HashSet<string> _inEnglishToo = ["checkin", "thanks", "welcome", "help", "digest", "win-form", "ask-form"];

    private static readonly string _folder = Path.Combine(RepositoryRoot.Path, "docs", "images", "cards");

    public static TheoryData<string> Keys => CardGallery.Keys;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static bool IsPicturing => Environment.GetEnvironmentVariable("CARD_PICTURES") is { Length: > 0 };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Card_is_rendered_without_a_warning_on_a_phone(string key)
    {
        var card = CardGallery.Get(key);

        var rendered = await RenderAsync(card, CardTheme.Light, CardWidth.Phone);

        Assert.Empty(rendered.Problems);

        // Secondary buttons stand in the menu that the client opens on a press.
        Assert.All((card.Card.Actions ?? []).Where(button => button.Mode != ActionMode.Secondary), button => Assert.Contains(button.Title, rendered.Text, StringComparison.Ordinal));
        await KeepAsync(card, ".png", rendered);
    }

    [Theory]
    [InlineData("checkin.da-DK", "check-in.png")]
    [InlineData("digest.da-DK", "digest.png")]
    public async Task Readme_shows_the_card(string key, string picture)
    {
        var json = CardGallery.Get(key).Card.ToJson().ToJsonString();

        var rendered = await (await stage.SharpAsync()).RenderAsync(json, CardTheme.Light, CardWidth.Phone, Token);

        Assert.Empty(rendered.Problems);
        var file = Path.Combine(_folder, "..", picture);
        if (IsPicturing)
        {
            Directory.CreateDirectory(_folder);
            await File.WriteAllBytesAsync(file, rendered.Picture, Token);
        }

        Assert.True(File.Exists(file), $"{picture} is missing. Run this test with CARD_PICTURES=1.");
    }

    [Theory]
    [InlineData("checkin.da-DK")]
    [InlineData("checkin.en")]
    [InlineData("digest.da-DK")]
    [InlineData("digest.en")]
    public async Task Card_is_rendered_without_a_warning_on_a_dark_desktop(string key)
    {
        var card = CardGallery.Get(key);

        var rendered = await RenderAsync(card, CardTheme.Dark, CardWidth.Desktop);

        Assert.Empty(rendered.Problems);
        if (card.Language != Languages.English)
        {
            await KeepAsync(card, ".dark-desktop.png", rendered);
        }
    }

    private async Task<RenderedCard> RenderAsync(GalleryCard card, CardTheme theme, CardWidth width) =>
        await (await stage.SmallAsync()).RenderAsync(card.Card.ToJson().ToJsonString(), theme, width, Token);

    private static async Task KeepAsync(GalleryCard card, string ending, RenderedCard rendered)
    {
        if (IsPicturing && card.IsPinned && (card.Language == Languages.English ? _inEnglishToo.Contains(card.Name) : !_variants.Contains(card.Name)))
        {
            Directory.CreateDirectory(_folder);
            await File.WriteAllBytesAsync(Path.Combine(_folder, card.Key + ending), rendered.Picture, Token);
        }
    }
}
