using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>Every kind of card the bot makes, in both languages, with what real people would have written.</summary>
internal static class CardGallery
{
    private static readonly Lazy<Dictionary<string, GalleryCard>> _all =
        new(() => new[] { Languages.Danish, Languages.English }.SelectMany(language => Of(new Scene(language))).ToDictionary(card => card.Key));

    public static TheoryData<string> Keys => [.. _all.Value.Keys];

    public static IReadOnlyCollection<GalleryCard> All => _all.Value.Values;

    public static GalleryCard Get(string key) => _all.Value[key];

    public static IEnumerable<GalleryCard> Of(Scene scene)
    {
        IEnumerable<(string Name, AdaptiveCard Card)> cards =
        [
            .. CheckInCards.Of(scene), .. CheckInCards.LifeOf(scene), .. ThanksCards.Of(scene), .. WelcomeCards.Of(scene), .. BackboneCards.Of(scene), .. BackboneCards.PausesOf(scene), .. BackboneCards.QuietOf(scene), .. DeliveryCards.Of(scene),
            .. WinAndAskCards.Of(scene), .. OverviewCards.Of(scene), .. DigestCards.Of(scene), .. LongCards.Of(scene),
            .. SetupCards.Of(scene),
            .. PartnerCards.Of(scene), .. GroupCards.Of(scene), .. PersonCards.Of(scene), .. LongPeopleCards.Of(scene),
            .. SpreadsheetCards.Of(scene),
            .. CommitmentCards.Of(scene), .. OwnCards.Of(scene),
            .. YearCards.Of(scene),
        ];
        return cards.Select(card => new GalleryCard(card.Name, scene.Language, card.Card));
    }
}
