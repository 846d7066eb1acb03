using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Tests.Cards.Gallery;

namespace CollectiveImpact.Bot.Tests.Cards;

/// <summary>Nobody's words become markdown, a link or a mention, whatever field of whatever card they stand in.</summary>
public sealed class CardEscapeTests
{
    private const string Odd = " *[her](https://havnen.example)* <at>Alle</at> _x_";
    private static readonly Scene _scene = new(Languages.Danish, text => text + Odd);

    public static TheoryData<string> Names => [.. CardGallery.Of(_scene).Select(card => card.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_of_people_are_only_in_plain_text_or_escaped(string name)
    {
        var card = CardGallery.Of(_scene).Single(made => made.Name == name).Card.ToJson();
        var markdown = CardNodes.OfType(card, "TextBlock").Select(text => CardNodes.Text(text, "text"))
            .Concat(CardNodes.OfType(card, "FactSet").SelectMany(CardNodes.Everything).SelectMany(fact => new[] { CardNodes.Text(fact, "title"), CardNodes.Text(fact, "value") }))
            .Concat(CardNodes.OfType(card, "Input.ChoiceSet").Where(IsDrawnAsBoxes).SelectMany(CardNodes.Everything).Select(choice => CardNodes.Text(choice, "title")))
            .Concat(CardNodes.OfType(card, "Input.Toggle").Select(toggle => CardNodes.Text(toggle, "title")));

        Assert.DoesNotContain(
            markdown.OfType<string>(),
            text => text.Contains("*[", StringComparison.Ordinal) || text.Contains("<at>", StringComparison.Ordinal) || text.Contains(" _x", StringComparison.Ordinal));
    }

    /// <summary>The renderer reads markdown in the titles of radio buttons and tick boxes, not in those of a list that folds out.</summary>
    private static bool IsDrawnAsBoxes(System.Text.Json.Nodes.JsonObject choices) =>
        CardNodes.Text(choices, "style") == "expanded" || (bool?)choices["isMultiSelect"] == true;

    [Fact]
    public void Odd_words_are_in_the_cards_at_all() =>
        Assert.True(CardGallery.Of(_scene).Count(card => card.Card.ToJson().ToJsonString().Contains("havnen.example", StringComparison.Ordinal)) > 25);
}
