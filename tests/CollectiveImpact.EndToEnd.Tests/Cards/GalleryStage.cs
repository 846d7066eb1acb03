using CollectiveImpact.EndToEnd.Tests.Peers;
using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.EndToEnd.Tests.Cards;

/// <summary>The stages all cards of the gallery are shown on, one after the other.</summary>
public sealed class GalleryStage(BrowserFixture browser)
{
    private CardStage? _small;

    public async Task<CardStage> SmallAsync() => _small ??= new CardStage(await browser.GetAsync()) { IsSmall = true };

    public async Task<CardStage> SharpAsync() => new(await browser.GetAsync());
}
