using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Tests.Cards.Gallery;
using CollectiveImpact.Teams.Cards;
using CollectiveImpact.Testing.Schemas;
using NJsonSchema;

namespace CollectiveImpact.Bot.Tests.Cards;

/// <summary>What holds for every card of the bot.</summary>
public sealed class CardRuleTests
{
    private static readonly Lazy<Task<JsonSchema>> _schema = new(() => JsonSchema.FromJsonAsync(CardSchema.Read()));

    public static TheoryData<string> Keys => CardGallery.Keys;

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Card_keeps_to_the_schema(string key)
    {
        var card = CardGallery.Get(key).Card.ToJson();
        card.Remove("msteams");

        Assert.Empty((await _schema.Value).Validate(card.ToJsonString()).Select(fault => fault.ToString()));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Card_is_small_enough_for_Teams(string key) => Assert.InRange(CardSize.Utf8Bytes(CardGallery.Get(key).Card), 1, Layout.MostBytes);

    [Theory]
    [MemberData(nameof(Keys))]
    public void Card_says_its_language_and_what_it_is_where_it_cannot_be_shown(string key)
    {
        var card = CardGallery.Get(key);

        Assert.Equal(card.Language[..2], card.Card.Lang);
        Assert.InRange(card.Card.FallbackText.Length, 5, 400);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Inputs_have_labels_and_say_what_is_wrong(string key)
    {
        var inputs = CardNodes.Inputs(CardGallery.Get(key).Card.ToJson()).ToList();

        Assert.All(inputs, input => Assert.False(string.IsNullOrWhiteSpace(CardNodes.Text(input, "label") ?? (CardNodes.Text(input, "type") == "Input.Toggle" ? CardNodes.Text(input, "title") : null))));
        Assert.All(
            inputs.Where(input => input["isRequired"]?.GetValue<bool>() == true || input.ContainsKey("min") || input.ContainsKey("max")),
            input => Assert.False(string.IsNullOrWhiteSpace(CardNodes.Text(input, "errorMessage"))));
        Assert.Equal(inputs.Count, inputs.Select(input => CardNodes.Text(input, "id")).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Card_leaves_no_placeholder_unfilled(string key) =>
        Assert.DoesNotContain(CardNodes.Said(CardGallery.Get(key).Card.ToJson()), text => text.Contains('{', StringComparison.Ordinal) || text.Contains('}', StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Card_has_one_title_that_fits_a_phone(string key)
    {
        var headings = CardNodes.OfType(CardGallery.Get(key).Card.ToJson(), "TextBlock").Where(text => CardNodes.Text(text, "size") == "large").ToList();

        var title = CardNodes.Text(Assert.Single(headings), "text")!;
        Assert.InRange(title.Length, 3, key.StartsWith("long-", StringComparison.Ordinal) ? 120 : 60);
        Assert.Equal("heading", CardNodes.Text(headings[0], "style"));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Meaning_is_never_told_by_colour_alone(string key)
    {
        var coloured = CardNodes.OfType(CardGallery.Get(key).Card.ToJson(), "Container")
            .Where(box => CardNodes.Text(box, "style") is "good" or "warning" or "attention" or "accent");

        Assert.All(coloured, box => Assert.NotEmpty(CardNodes.Said(box)));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Buttons_carry_only_ids_and_a_verb_of_feature_and_action(string key)
    {
        var card = CardGallery.Get(key).Card.ToJson();

        Assert.All(CardNodes.OfType(card, "Action.Execute"), button =>
        {
            Assert.Matches("^[a-z]+[.][a-zA-Z]+$", CardNodes.Text(button, "verb"));
            Assert.All(
                button["data"]!.AsObject(),
                data => Assert.Matches(data.Key == "text" ? "^[a-zæøå ]+$" : "^[A-Za-z0-9-]*$", data.Value!.GetValue<string>()));
            Assert.InRange(CardNodes.Text(button, "title")!.Length, 2, 40);
        });
        Assert.InRange(card["actions"]?.AsArray().Count ?? 0, 0, 6);
    }
}
