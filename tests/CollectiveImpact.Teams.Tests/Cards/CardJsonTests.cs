using System.Text.Json;
using System.Text.Json.Nodes;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Teams.Tests.Cards;

public sealed class CardJsonTests
{
    public static TheoryData<CardElement, string> Elements => new()
    {
        { new TextBlock("Hej"), """{"type":"TextBlock","text":"Hej","wrap":true}""" },
        {
            new TextBlock("Hej")
            {
                Id = "t", Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, Color = TextColor.Attention, IsSubtle = true, Wrap = false,
                Style = TextBlockStyle.Heading, HorizontalAlignment = HorizontalAlignment.Center, MaxLines = 2,
                Spacing = Spacing.None, Separator = true, IsVisible = false, Height = ElementHeight.Stretch,
            },
            """
            {"type":"TextBlock","id":"t","text":"Hej","size":"extraLarge","weight":"bolder","color":"attention","isSubtle":true,"wrap":false,
             "style":"heading","horizontalAlignment":"center","maxLines":2,"spacing":"none","separator":true,"isVisible":false,"height":"stretch"}
            """
        },
        {
            new RichTextBlock([new("*ord*") { Size = TextSize.Small, Weight = TextWeight.Lighter, Color = TextColor.Good, IsSubtle = true, Italic = true, Strikethrough = true }]),
            """
            {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"*ord*","size":"small","weight":"lighter","color":"good","isSubtle":true,
             "italic":true,"strikethrough":true}]}
            """
        },
        {
            new Container([new TextBlock("a")]) { Style = ContainerStyle.Emphasis, Bleed = true, VerticalContentAlignment = VerticalContentAlignment.Bottom },
            """{"type":"Container","items":[{"type":"TextBlock","text":"a","wrap":true}],"style":"emphasis","verticalContentAlignment":"bottom","bleed":true}"""
        },
        {
            new ColumnSet([new([new TextBlock("a")]) { Id = "c", Width = "auto", VerticalContentAlignment = VerticalContentAlignment.Top, Style = ContainerStyle.Good, Spacing = Spacing.Large, Separator = true, IsVisible = true }]) { Style = ContainerStyle.Accent, Bleed = false },
            """
            {"type":"ColumnSet","columns":[{"type":"Column","items":[{"type":"TextBlock","text":"a","wrap":true}],"id":"c","width":"auto",
             "verticalContentAlignment":"top","style":"good","spacing":"large","separator":true,"isVisible":true}],"style":"accent","bleed":false}
            """
        },
        { new FactSet([new("Mål", "1")]), """{"type":"FactSet","facts":[{"title":"Mål","value":"1"}]}""" },
        {
            new Image(new("https://alliance.example/a.png")) { AltText = "et billede", Size = ImageSize.Medium, Style = ImageStyle.Person, HorizontalAlignment = HorizontalAlignment.Right },
            """{"type":"Image","url":"https://alliance.example/a.png","altText":"et billede","size":"medium","style":"person","horizontalAlignment":"right"}"""
        },
        { new ActionSet([new OpenUrlAction("Åbn", new("https://alliance.example/"))]), """{"type":"ActionSet","actions":[{"type":"Action.OpenUrl","title":"Åbn","url":"https://alliance.example/"}]}""" },
        {
            new TextInput("win") { Label = "Sejr", Placeholder = "…", Value = "v", MaxLength = 400, IsMultiline = true, IsRequired = true, ErrorMessage = "Skriv noget" },
            """
            {"type":"Input.Text","id":"win","placeholder":"…","value":"v","maxLength":400,"isMultiline":true,"label":"Sejr","isRequired":true,
             "errorMessage":"Skriv noget"}
            """
        },
        {
            new ChoiceSetInput("status:c-7", [new("På vej", "on")]) { Label = "Status", Value = "on", Style = ChoiceStyle.Expanded, IsMultiSelect = false, IsRequired = true, ErrorMessage = "Vælg", Placeholder = "Vælg", Wrap = true },
            """
            {"type":"Input.ChoiceSet","id":"status:c-7","choices":[{"title":"På vej","value":"on"}],"value":"on","style":"expanded","isMultiSelect":false,
             "placeholder":"Vælg","wrap":true,"label":"Status","isRequired":true,"errorMessage":"Vælg"}
            """
        },
        {
            new ToggleInput("visibility", "Må deles") { Label = "Deling", Value = "yes", ValueOn = "yes", ValueOff = "no", Wrap = true },
            """{"type":"Input.Toggle","id":"visibility","title":"Må deles","value":"yes","valueOn":"yes","valueOff":"no","wrap":true,"label":"Deling"}"""
        },
        {
            new DateInput("when") { Label = "Dato", Value = "2026-11-20", Min = "2026-11-01", Max = "2026-12-31", IsRequired = true, ErrorMessage = "Vælg en dato" },
            """
            {"type":"Input.Date","id":"when","value":"2026-11-20","min":"2026-11-01","max":"2026-12-31","label":"Dato","isRequired":true,
             "errorMessage":"Vælg en dato"}
            """
        },
        { new NumberInput("n") { Label = "Antal", Placeholder = "0", Value = 1.5m, Min = 0, Max = 10 }, """{"type":"Input.Number","id":"n","placeholder":"0","value":1.5,"min":0,"max":10,"label":"Antal"}""" },
    };

    public static TheoryData<CardAction, string> Actions => new()
    {
        { new ExecuteAction("Send", "status.answer"), """{"type":"Action.Execute","title":"Send","verb":"status.answer","data":{}}""" },
        {
            new ExecuteAction("Send", "v") { Data = new Dictionary<string, string> { ["roundId"] = "2026-W47" }, AssociatedInputs = AssociatedInputs.None, Id = "a", Mode = ActionMode.Secondary, Style = ActionStyle.Destructive, Tooltip = "nu" },
            """
            {"type":"Action.Execute","id":"a","title":"Send","verb":"v","data":{"roundId":"2026-W47"},"associatedInputs":"none","mode":"secondary",
             "style":"destructive","tooltip":"nu"}
            """
        },
        { new ToggleVisibilityAction("Mere", ["a", "b"]), """{"type":"Action.ToggleVisibility","title":"Mere","targetElements":["a","b"]}""" },
        {
            new ShowCardAction("Hjælp", new() { FallbackText = "f", Body = [] }),
            """
            {"type":"Action.ShowCard","title":"Hjælp","card":{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json",
             "version":"1.5","fallbackText":"f","body":[]}}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Elements), DisableDiscoveryEnumeration = true)]
    public void Element_is_written_as_the_schema_spells_it(CardElement element, string json) => Same(json, JsonSerializer.SerializeToNode(element, TeamsJson.Options));

    [Theory]
    [MemberData(nameof(Actions), DisableDiscoveryEnumeration = true)]
    public void Action_is_written_as_the_schema_spells_it(CardAction action, string json) => Same(json, JsonSerializer.SerializeToNode(action, TeamsJson.Options));

    [Fact]
    public void Card_says_what_it_is_and_how_wide()
    {
        var card = new AdaptiveCard { FallbackText = "f", Lang = "da", Body = [], Actions = [new ExecuteAction("Send", "v")], MsTeams = new() };

        Assert.StartsWith("""{"type":"AdaptiveCard","$schema":""", card.ToJson().ToJsonString(), StringComparison.Ordinal);
        Same(
            """
            {"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","fallbackText":"f","lang":"da","body":[],
             "actions":[{"type":"Action.Execute","title":"Send","verb":"v","data":{}}],"msteams":{"width":"Full"}}
            """,
            card.ToJson());
    }

    [Fact]
    public void Card_message_has_a_summary_one_card_and_no_text()
    {
        var message = Activity.Message(new() { FallbackText = "f", Body = [] }, "Hvordan går det?");

        var attachment = Assert.Single(message.Attachments!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.ContentType);
        Assert.Equal("Hvordan går det?", message.Summary);
        Assert.Null(message.Text);
    }

    [Fact]
    public void Size_is_that_of_the_bytes_on_the_wire()
    {
        var card = new AdaptiveCard { FallbackText = "", Body = [] };
        var longer = card with { FallbackText = "æøå" };

        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(card.ToJson(), TeamsJson.Options).Length, CardSize.Utf8Bytes(card));
        Assert.Equal(6, CardSize.Utf8Bytes(longer) - CardSize.Utf8Bytes(card));
    }

    private static void Same(string expected, JsonNode? actual) => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual?.ToJsonString());
}
