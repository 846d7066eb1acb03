using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;

namespace CollectiveImpact.Alliance.Tests.Features.Setup;

public sealed class LocalNameRulesTests
{
    private static readonly LocalName _own = new("kernegruppe", "kernegruppen", "core group", "the core group");

    [Theory]
    [InlineData("alliancegruppe", "", "", "", "alliancegruppe", "alliancegruppen", "alliance group")]
    [InlineData("own", "kernegruppe", "kernegruppen", "core group", "kernegruppe", "kernegruppen", "core group")]
    [InlineData("own", "kernegruppe", "kernegruppen", "the core group", "kernegruppe", "kernegruppen", "core group")]
    [InlineData("own", "kernegruppe", "kernegruppen", "", "kernegruppe", "kernegruppen", "kernegruppe")]
    [InlineData("styregruppe", "kernegruppe", "kernegruppen", "", "kernegruppe", "kernegruppen", "kernegruppe")]
    [InlineData("own", "Alliancegruppe", "", "", "alliancegruppe", "alliancegruppen", "alliance group")]
    [InlineData("styregruppe", "", "", "", "styregruppe", "styregruppen", "steering group")]
    public void Body_is_called_what_was_chosen_or_written(string usual, string own, string definite, string english, string danish, string danishDefinite, string said)
    {
        var name = Forms.Draft()
            .Send(SetupStep.Names, ("steeringUsual", usual), ("steeringName", own), ("steeringNameDefinite", definite), ("steeringNameEnglish", english))
            .After().Profile.Steering;

        Assert.Equal(new LocalName(danish, danishDefinite, said, $"the {said}"), name);
    }

    [Theory]
    [InlineData("own", "", "", "steeringName", SetupFault.Missing)]
    [InlineData("own", "kernegruppe", "", "steeringNameDefinite", SetupFault.Missing)]
    [InlineData("hvad som helst", "", "", "steeringUsual", SetupFault.NoChoice)]
    [InlineData("own", "ordet er langt længere end nogen kalder en gruppe", "x", "steeringName", SetupFault.TooLong)]
    public void Name_is_refused_when_something_is_missing(string usual, string own, string definite, string field, SetupFault fault) =>
        Assert.Contains(
            Forms.Draft().Send(SetupStep.Names, ("steeringUsual", usual), ("steeringName", own), ("steeringNameDefinite", definite)).Problems(),
            problem => (problem.Field, problem.Fault) == (field, fault));

    [Fact]
    public void Own_words_stand_in_the_fields_and_give_way_to_a_usual_name_that_is_chosen()
    {
        var state = Forms.Draft();
        state = state with { Profile = state.Profile with { Steering = _own } };

        Assert.Equal("own", SetupRules.Fields(SetupStep.Names, state)["steeringUsual"]);
        Assert.Equal(_own, state.Send(SetupStep.Names).After().Profile.Steering);
        Assert.Equal(LocalName.SteeringGroup, state.Send(SetupStep.Names, ("steeringUsual", "styregruppe")).After().Profile.Steering);
    }

    [Fact]
    public void Every_body_has_its_usual_names_first_what_it_is_called_without_a_choice()
    {
        Assert.Equal(LocalName.SteeringGroup, LocalNameRules.Usual(NameFields.Steering)[0]);
        Assert.Equal(LocalName.Partners, LocalNameRules.Usual(NameFields.PartnerGroup)[0]);
        Assert.Equal(LocalName.Group, LocalNameRules.Usual(NameFields.WorkingGroup)[0]);
    }
}
