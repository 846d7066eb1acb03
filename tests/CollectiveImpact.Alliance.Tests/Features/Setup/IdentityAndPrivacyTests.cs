using CollectiveImpact.Alliance.Features.Setup;

namespace CollectiveImpact.Alliance.Tests.Features.Setup;

public sealed class IdentityAndPrivacyTests
{
    [Fact]
    public void Identity_is_stored_as_lines_with_single_spaces()
    {
        var profile = Forms.Draft()
            .Send(SetupStep.Identity, ("name", "  Ren \n Fjord "), ("shortName", ""), ("place", "Kysten\u0000"), ("municipality", null), ("language", "en"))
            .After().Profile;

        Assert.Equal(("Ren Fjord", "Ren Fjord", "Kysten", "", "en"), (profile.Name, profile.ShortName, profile.Place, profile.Municipality, profile.Language));
    }

    [Fact]
    public void Short_name_that_was_never_given_follows_the_name()
    {
        var state = Forms.Draft().Send(SetupStep.Identity, ("name", "Ren Fjord"), ("shortName", "")).After();

        Assert.Equal("Ren Kyst", state.Send(SetupStep.Identity, ("name", "Ren Kyst")).After().Profile.ShortName);
    }

    [Theory]
    [InlineData("name", "", SetupFault.Missing)]
    [InlineData("name", " \n ", SetupFault.Missing)]
    [InlineData("name", null, SetupFault.Missing)]
    [InlineData("language", "de", SetupFault.NoChoice)]
    [InlineData("language", null, SetupFault.Missing)]
    public void Identity_is_refused_when_a_field_is_wrong(string field, string? value, SetupFault fault) =>
        Assert.Equal([new SetupProblem(field, fault)], Forms.Draft().Send(SetupStep.Identity, (field, value)).Problems());

    [Theory]
    [InlineData("name", 80)]
    [InlineData("shortName", 40)]
    [InlineData("place", 80)]
    [InlineData("municipality", 80)]
    public void Field_of_the_identity_has_a_limit(string field, int most)
    {
        Assert.IsType<SetupDecision.Accepted>(Forms.Draft().Send(SetupStep.Identity, (field, new string('a', most))));
        Assert.Equal([new SetupProblem(field, SetupFault.TooLong, most)], Forms.Draft().Send(SetupStep.Identity, (field, new string('a', most + 1))).Problems());
    }

    [Theory]
    [InlineData("https://fjordholm.example/persondata", true)]
    [InlineData("  https://fjordholm.example ", true)]
    [InlineData("", true)]
    [InlineData("http://fjordholm.example", false)]
    [InlineData("fjordholm.example/persondata", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://", false)]
    [InlineData("https://somebody:secret@fjordholm.example", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Privacy_link_is_a_whole_https_address_or_none(string link, bool isTaken)
    {
        var decision = Forms.Draft().Send(SetupStep.Privacy, ("controller", "Fjordholm Kommune"), ("privacyContact", "dpo@fjordholm.example"), ("privacyLink", link));

        Assert.Equal(isTaken, decision is SetupDecision.Accepted);
        Assert.Equal(isTaken ? [] : [SetupFault.NotHttps], decision is SetupDecision.Refused refused ? refused.Problems.Select(problem => problem.Fault) : []);
    }

    [Fact]
    public void Draft_may_leave_open_who_answers_for_the_data_and_an_active_alliance_may_not()
    {
        Assert.Equal("", Forms.Draft().Send(SetupStep.Privacy).After().Profile.Controller);
        Assert.Equal(
            [new SetupProblem("controller", SetupFault.Missing), new SetupProblem("privacyContact", SetupFault.Missing)],
            Forms.Active().Send(SetupStep.Privacy).Problems());
    }
}
