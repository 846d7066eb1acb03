using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.Alliances;

public sealed class AllianceProfileTests
{
    [Fact]
    public void Clock_stands_where_the_alliance_is() =>
        Assert.Equal(
            TimeSpan.FromHours(-1),
            (Given.Profile() with { TimeZone = "America/Nuuk" }).Clock.ToLocal(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero)).Offset);

    [Theory]
    [InlineData(Languages.Danish, "styregruppen")]
    [InlineData(Languages.English, "the steering group")]
    public void Name_of_a_body_is_said_in_the_readers_language(string language, string name) =>
        Assert.Equal(name, LocalName.SteeringGroup.Definite(language));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("da", "da-DK")]
    [InlineData("enm", "da-DK")]
    [InlineData("de-DE", "da-DK")]
    [InlineData("", "da-DK")]
    [InlineData(null, "da-DK")]
    public void Language_is_english_for_any_english_and_danish_for_the_rest(string? tag, string language) =>
        Assert.Equal(language, Languages.Nearest(tag));
}
