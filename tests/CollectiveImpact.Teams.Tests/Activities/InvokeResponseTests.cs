using System.Text.Json;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Teams.Tests.Activities;

public sealed class InvokeResponseTests
{
    [Fact]
    public void Card_is_the_card_itself()
    {
        var answer = InvokeResponse.Card(new() { FallbackText = "Gemt", Body = [new TextBlock("Gemt")] });

        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","fallbackText":"Gemt","body":[{"type":"TextBlock","text":"Gemt","wrap":true}]}}""",
            JsonSerializer.Serialize(answer, TeamsJson.Options));
    }

    [Fact]
    public void Message_is_a_string() => Assert.Equal(
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Gemt."}""",
        JsonSerializer.Serialize(InvokeResponse.Message("Gemt."), TeamsJson.Options));

    [Fact]
    public void Error_has_code_and_message() => Assert.Equal(
        """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Datoen er gået."}}""",
        JsonSerializer.Serialize(InvokeResponse.Error(400, "BadRequest", "Datoen er gået."), TeamsJson.Options));
}
