using System.Text.Json.Nodes;
using CollectiveImpact.Teams.Cards;
using CollectiveImpact.Testing.Schemas;
using NJsonSchema;

namespace CollectiveImpact.Teams.Tests.Cards;

public sealed class CardSchemaTests
{
    [Fact]
    public async Task Card_with_everything_is_valid_by_Microsofts_schema() => Assert.Empty(await ErrorsAsync(Everything()));

    [Fact]
    public async Task Schema_notices_what_it_does_not_know()
    {
        var card = Everything();
        card["body"]![0]!["colour"] = "good";

        Assert.NotEmpty(await ErrorsAsync(card));
    }

    [Fact]
    public async Task Schema_notices_a_wrong_word()
    {
        var card = Everything();
        card["body"]![0]!["size"] = "gigantic";

        Assert.NotEmpty(await ErrorsAsync(card));
    }

    private static async Task<IEnumerable<string>> ErrorsAsync(JsonObject card)
    {
        var schema = await JsonSchema.FromJsonAsync(CardSchema.Read(), TestContext.Current.CancellationToken);
        return schema.Validate(card.ToJsonString()).Select(error => error.ToString());
    }

    private static JsonObject Everything() => new AdaptiveCard
    {
        FallbackText = "f",
        Lang = "da",
        Body = [.. CardJsonTests.Elements.Select(row => row.Data.Item1)],
        Actions = [.. CardJsonTests.Actions.Select(row => row.Data.Item1)],
    }.ToJson();
}
