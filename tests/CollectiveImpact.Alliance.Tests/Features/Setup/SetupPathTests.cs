using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Setup;

public sealed class SetupPathTests
{
    [Theory]
    [InlineData(AllianceStatus.Draft, null, SetupStep.Identity)]
    [InlineData(AllianceStatus.Draft, "Rhythm", SetupStep.Rhythm)]
    [InlineData(AllianceStatus.Draft, "Checklist", SetupStep.Checklist)]
    [InlineData(AllianceStatus.Draft, "Somewhere", SetupStep.Identity)]
    [InlineData(AllianceStatus.Draft, "99", SetupStep.Identity)]
    [InlineData(AllianceStatus.Active, null, SetupStep.Checklist)]
    [InlineData(AllianceStatus.Active, "Rhythm", SetupStep.Checklist)]
    [InlineData(AllianceStatus.Paused, null, SetupStep.Checklist)]
    public void Set_up_is_taken_up_at_the_step_reached(AllianceStatus status, string? step, SetupStep reached) =>
        Assert.Equal(reached, SetupPath.Reached(Profile(status, step)));

    [Theory]
    [InlineData(AllianceStatus.Draft, "Names", SetupStep.Names, SetupStep.Channels, "Channels")]
    [InlineData(AllianceStatus.Draft, "Names", SetupStep.Identity, SetupStep.Goals, "Names")]
    [InlineData(AllianceStatus.Draft, "Names", SetupStep.Privacy, SetupStep.Checklist, "Names")]
    [InlineData(AllianceStatus.Draft, "Privacy", SetupStep.Privacy, SetupStep.Checklist, "Checklist")]
    [InlineData(AllianceStatus.Draft, "Checklist", SetupStep.Goals, SetupStep.Checklist, "Checklist")]
    [InlineData(AllianceStatus.Active, null, SetupStep.Goals, SetupStep.Checklist, null)]
    public void Step_leads_to_the_next_in_order_and_to_the_checklist_afterwards(
        AllianceStatus status, string? reached, SetupStep done, SetupStep next, string? reachedThen)
    {
        var profile = Profile(status, reached);

        Assert.Equal(next, SetupPath.After(profile, done));
        Assert.Equal(reachedThen, SetupPath.Done(profile, done).SetupStep);
    }

    [Theory]
    [InlineData("Names", SetupStep.Names, SetupStep.Goals)]
    [InlineData("Names", SetupStep.Identity, SetupStep.Checklist)]
    [InlineData("Checklist", SetupStep.Names, SetupStep.Checklist)]
    public void Way_back_leads_to_the_step_before_or_to_the_checklist(string reached, SetupStep step, SetupStep before) =>
        Assert.Equal(before, SetupPath.Before(Profile(AllianceStatus.Draft, reached), step));

    [Theory]
    [InlineData(AllianceStatus.Draft, null, SetupStep.Identity, false)]
    [InlineData(AllianceStatus.Draft, null, SetupStep.Goals, true)]
    [InlineData(AllianceStatus.Draft, "Checklist", SetupStep.Goals, false)]
    [InlineData(AllianceStatus.Active, null, SetupStep.Goals, false)]
    public void Anything_but_the_name_can_be_passed_over_while_the_set_up_is_under_way(AllianceStatus status, string? reached, SetupStep step, bool may) =>
        Assert.Equal(may, SetupPath.MaySkip(Profile(status, reached), step));

    private static AllianceProfile Profile(AllianceStatus status, string? step) => Given.Profile() with { Status = status, SetupStep = step };
}
