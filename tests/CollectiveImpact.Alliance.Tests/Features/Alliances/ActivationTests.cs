using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Alliances;

public sealed class ActivationTests
{
    private static readonly AllianceProfile _whole = Given.Profile() with
    {
        Status = AllianceStatus.Draft,
        Controller = "Fjordholm Kommune",
        PrivacyContact = "dpo@fjordholm.example",
        Series = [MeetingSeries.Usual(SeriesKind.SteeringMeeting), MeetingSeries.Usual(SeriesKind.PartnerMeeting)],
    };

    private static readonly AllianceTeam _team = new()
    {
        TeamId = "19:t",
        TenantId = "t",
        ServiceUrl = "https://smba.example/",
        BotId = "28:b",
        DigestChannelId = "19:n",
        DigestChannelIsChosen = true,
    };

    public static TheoryData<string, ActivationGap[]> Gaps => new()
    {
        { "nothing", [] },
        { "name", [ActivationGap.Name] },
        { "goals", [ActivationGap.Goal] },
        { "retired", [ActivationGap.Goal] },
        { "team", [ActivationGap.DigestChannel] },
        { "removed", [ActivationGap.DigestChannel] },
        { "unchosen", [ActivationGap.DigestChannel] },
        { "steering", [ActivationGap.SteeringSeries] },
        { "partner", [ActivationGap.PartnerSeries] },
        { "controller", [ActivationGap.Controller] },
        { "contact", [ActivationGap.PrivacyContact] },
        { "staff", [ActivationGap.Lead] },
        { "over", [ActivationGap.Lead] },
    };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Draft_lacks_what_is_not_there(string without, ActivationGap[] gaps) => Assert.Equal(gaps, ActivationRules.Missing(
        without switch
        {
            "name" => _whole with { Name = " " },
            "steering" => _whole with { Series = [_whole.Series[1]] },
            "partner" => _whole with { Series = [_whole.Series[0]] },
            "controller" => _whole with { Controller = "" },
            "contact" => _whole with { PrivacyContact = " " },
            _ => _whole,
        },
        without switch { "team" => null, "removed" => _team with { RemovedAt = Given.Tuesday }, "unchosen" => _team with { DigestChannelIsChosen = false }, _ => _team },
        without switch { "goals" => [], "retired" => [Given.Goal() with { Status = GoalStatus.Retired }], _ => [Given.Goal()] },
        [Given.Role(without == "staff" ? AllianceRole.BackboneStaff : AllianceRole.BackboneLead, to: without == "over" ? Given.Today.AddDays(-1) : null)],
        Given.Today));

    [Theory]
    [InlineData(AllianceStatus.Draft, AllianceStatus.Active, "Changed")]
    [InlineData(AllianceStatus.Active, AllianceStatus.Active, "Already")]
    [InlineData(AllianceStatus.Active, AllianceStatus.Paused, "Changed")]
    [InlineData(AllianceStatus.Paused, AllianceStatus.Active, "Changed")]
    [InlineData(AllianceStatus.Paused, AllianceStatus.Paused, "Already")]
    [InlineData(AllianceStatus.Active, AllianceStatus.Closed, "Changed")]
    [InlineData(AllianceStatus.Paused, AllianceStatus.Closed, "Changed")]
    [InlineData(AllianceStatus.Closed, AllianceStatus.Closed, "Already")]
    [InlineData(AllianceStatus.Draft, AllianceStatus.Paused, "NoWay")]
    [InlineData(AllianceStatus.Draft, AllianceStatus.Closed, "NoWay")]
    [InlineData(AllianceStatus.Closed, AllianceStatus.Active, "NoWay")]
    [InlineData(AllianceStatus.Closed, AllianceStatus.Paused, "NoWay")]
    [InlineData(AllianceStatus.Active, AllianceStatus.Draft, "NoWay")]
    public void Alliance_goes_from_status_to_status(AllianceStatus from, AllianceStatus to, string decision)
    {
        var decided = StatusRules.Change(_whole with { Status = from, SetupStep = "Checklist" }, to, [], Given.Tuesday);

        Assert.Equal(decision, decided.GetType().Name);
        if (decided is StatusDecision.Changed changed)
        {
            Assert.Equal((to, null), (changed.Profile.Status, changed.Profile.SetupStep));
            Assert.Equal(to == AllianceStatus.Active ? Given.Tuesday : _whole.ActiveSince, changed.Profile.ActiveSince);
        }
    }

    [Fact]
    public void Draft_that_lacks_something_is_told_what() =>
        Assert.Equal([ActivationGap.Goal], Assert.IsType<StatusDecision.Incomplete>(StatusRules.Change(_whole, AllianceStatus.Active, [ActivationGap.Goal], Given.Tuesday)).Gaps);
}
