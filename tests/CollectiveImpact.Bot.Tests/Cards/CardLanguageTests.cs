using System.Text.RegularExpressions;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Tests.Cards.Gallery;

namespace CollectiveImpact.Bot.Tests.Cards;

/// <summary>A card speaks one language. Names of people and organisations stay what they are.</summary>
public sealed partial class CardLanguageTests
{
    public static TheoryData<string> Keys => CardGallery.Keys;

    [Theory]
    [MemberData(nameof(Keys))]
    public void Card_holds_no_word_of_the_other_language(string key)
    {
        var card = CardGallery.Get(key);
        var other = card.Language == Languages.English ? DanishWord() : EnglishWord();

        Assert.DoesNotContain(CardNodes.Said(card.Card.ToJson()), text => other.IsMatch(text));
    }

    [Theory]
    [InlineData("Svar gerne senest torsdag", true)]
    [InlineData("Please answer by Thursday", false)]
    public void Danish_is_told_from_English(string text, bool isDanish)
    {
        Assert.Equal(isDanish, DanishWord().IsMatch(text));
        Assert.Equal(!isDanish, EnglishWord().IsMatch(text));
    }

    [GeneratedRegex(@"\b(og|ikke|jeg|det|uge|ugens|aftale|aftaler|svar|svaret|ønske|sejr|sejre|mål|hvem|hvad|hvor|senest|kl|har|du|jeres|på vej|gennemført|udfordret|mandag|torsdag|fredag)\b", RegexOptions.IgnoreCase)]
    private static partial Regex DanishWord();

    [GeneratedRegex(@"\b(the|and|you|your|week|week's|commitments?|answer|goal|wins?|who|what|please|by|on track|challenged|completed|backbone|monday|thursday|friday)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();
}
