using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.EndToEnd.Tests.Peers;

public sealed class CardStageTests(BrowserFixture browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CardTheme.Light, CardWidth.Phone)]
    [InlineData(CardTheme.Light, CardWidth.Desktop)]
    [InlineData(CardTheme.Dark, CardWidth.Phone)]
    [InlineData(CardTheme.Dark, CardWidth.Desktop)]
    public async Task Card_renders_without_problems_when_it_keeps_the_rules(CardTheme theme, CardWidth width)
    {
        var rendered = await Render(EchoCards.Form("hej").ToJsonString(), theme, width);

        Assert.Empty(rendered.Problems);
        Assert.Contains("Hvad er der sket?", rendered.Text, StringComparison.Ordinal);
        Assert.Contains("Send svar", rendered.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "Badge", "text": "Ny" }""", "UnknownElementType")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "isRequired": true, "label": "Navn" }""", "RequiredInputsShouldHaveErrorMessage")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "isRequired": true, "errorMessage": "Skriv noget" }""", "RequiredInputsShouldHaveLabel")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "size": "enormous" }""", "InvalidPropertyValue")]
    [InlineData("""{ "type": "Input.Text", "id": "a" }, { "type": "Input.Text", "id": "a" }""", "DuplicateId")]
    [InlineData("""{ "type": "ColumnSet", "columns": [ { "width": "300px" }, { "width": "300px", "items": [ { "type": "TextBlock", "text": "a" } ] } ] }""", "layout")]
    public async Task Card_has_a_problem_when_it_breaks_a_rule(string element, string problem)
    {
        var rendered = await Render(Card(element), CardTheme.Light, CardWidth.Phone);

        Assert.Contains(rendered.Problems, told => told.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Vi er **fremme** nu", "Vi er fremme nu")]
    [InlineData("Se [planen](https://havnebyen.example/plan)", "Se planen")]
    [InlineData("- et\\n- to", "et\nto")]
    [InlineData("""\\*ikke fed\\* og \\[ikke link\\](https://x.example)""", "*ikke fed* og [ikke link](https://x.example)")]
    [InlineData("snake_case_navn og 2 * 3 * 4", "snake_case_navn og 2 * 3 * 4")]
    [InlineData("<b>hej</b> & <img src=x onerror=alert(1)>", "<b>hej</b> & <img src=x onerror=alert(1)>")]
    public async Task Text_is_shown_as_Teams_would_when_it_holds_marks(string text, string shown)
    {
        var rendered = await Render(Card($$"""{ "type": "TextBlock", "text": "{{text}}", "wrap": true }"""), CardTheme.Light, CardWidth.Desktop);

        Assert.Equal(shown, rendered.Text.Trim());
    }

    [Fact]
    public async Task Four_pictures_are_written_when_a_card_is_pictured()
    {
        var folder = Directory.CreateTempSubdirectory("pictures-");
        try
        {
            await new CardStage(await browser.GetAsync()).PictureAsync(EchoCards.Form("hej").ToJsonString(), folder.FullName, "form", Token);

            Assert.Equal(
                ["form.dark.desktop.png", "form.dark.phone.png", "form.light.desktop.png", "form.light.phone.png"],
                folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<RenderedCard> Render(string card, CardTheme theme, CardWidth width) =>
        await new CardStage(await browser.GetAsync()).RenderAsync(card, theme, width, Token);

    private static string Card(string body) => $$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [ {{body}} ] }""";
}
