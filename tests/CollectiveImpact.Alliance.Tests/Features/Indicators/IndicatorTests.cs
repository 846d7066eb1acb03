using CollectiveImpact.Alliance.Features.Indicators;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Indicators;

public sealed class IndicatorTests
{
    private static readonly MemberId _amina = new("amina");

    private static readonly Indicator _percent = new()
    {
        Id = "i1",
        GoalId = new GoalId("job"),
        Name = "Andel med et fritidsjob",
        OwnerMemberId = _amina,
        Readings = [new IndicatorReading(new DateOnly(2026, 6, 30), 48), new IndicatorReading(new DateOnly(2026, 9, 30), 51)],
    };

    [Theory]
    [InlineData(IndicatorUnit.Percent, 52.5, null, null)]
    [InlineData(IndicatorUnit.Percent, 100, 200, null)]
    [InlineData(IndicatorUnit.Percent, 0, 200, null)]
    [InlineData(IndicatorUnit.Percent, 100.1, null, "NotAPercentage")]
    [InlineData(IndicatorUnit.Percent, -1, null, "NotAPercentage")]
    [InlineData(IndicatorUnit.Percent, 50, 4, "TooFewPeople")]
    [InlineData(IndicatorUnit.Percent, 2, 100, "TooFewPeople")]
    [InlineData(IndicatorUnit.Percent, 5, 100, null)]
    [InlineData(IndicatorUnit.People, 5, null, null)]
    [InlineData(IndicatorUnit.People, 4, null, "TooFewPeople")]
    [InlineData(IndicatorUnit.People, 0, null, "TooFewPeople")]
    [InlineData(IndicatorUnit.Other, 2, null, null)]
    [InlineData(IndicatorUnit.Other, 2, 3, "TooFewPeople")]
    public void Number_about_too_few_people_is_not_taken(IndicatorUnit unit, double value, int? group, string? fault) =>
        Assert.Equal(fault, Fault(_percent with { Unit = unit }, new ReadingInput(Given.Today, (decimal)value, group)));

    [Fact]
    public void Reading_needs_a_value_and_a_day_that_has_come()
    {
        Assert.Equal("NoValue", Fault(_percent, new ReadingInput(Given.Today, null)));
        Assert.Equal("InTheFuture", Fault(_percent, new ReadingInput(Given.Today.AddDays(1), 50)));
        Assert.Equal("HasCpr", Fault(_percent, new ReadingInput(Given.Today, 50, Note: "010150-5678")));
    }

    [Fact]
    public void Reading_lies_in_the_order_of_the_days_and_replaces_one_of_the_same_day()
    {
        var taken = Assert.IsType<ReadingDecision.Taken>(Read(_percent, new ReadingInput(new DateOnly(2026, 6, 30), 49, Note: " Rettet ")));

        Assert.Equal([49m, 51m], taken.Indicator.Readings.Select(reading => reading.Value));
        Assert.Equal((48m, "Rettet", _amina), (taken.Replaced!.Value, taken.Indicator.Readings[0].Note, taken.Indicator.Readings[0].EnteredBy));
    }

    [Theory]
    [InlineData(IndicatorDirection.Up, 51, true)]
    [InlineData(IndicatorDirection.Down, 51, false)]
    [InlineData(IndicatorDirection.Up, 47, false)]
    [InlineData(IndicatorDirection.Down, 47, true)]
    [InlineData(IndicatorDirection.Up, 48, null)]
    public void Trend_is_better_when_it_moves_the_way_it_should(IndicatorDirection direction, int last, bool? isBetter)
    {
        var indicator = _percent with { Direction = direction, Readings = [_percent.Readings[0], new IndicatorReading(new DateOnly(2026, 9, 30), last)] };

        Assert.Equal(isBetter, IndicatorRules.TrendOf(indicator)!.IsBetter);
        Assert.Null(IndicatorRules.TrendOf(indicator with { Readings = [] }));
        Assert.Null(IndicatorRules.TrendOf(indicator with { Readings = [_percent.Readings[0]] })!.Before);
    }

    [Theory]
    [InlineData(AllianceRole.BackboneStaff, "ole", false, true)]
    [InlineData(AllianceRole.PartnerContact, "amina", false, true)]
    [InlineData(AllianceRole.PartnerContact, "ole", false, false)]
    [InlineData(AllianceRole.WorkingGroupLead, "ole", true, true)]
    [InlineData(AllianceRole.WorkingGroupLead, "ole", false, false)]
    public void Reading_is_entered_by_the_backbone_the_owner_and_who_leads_the_data_group(AllianceRole role, string person, bool leadsDataGroup, bool may) =>
        Assert.Equal(may, IndicatorRules.MayEnter(_percent, new MemberId(person), Standing.Of(Given.Member(person), null, [Given.Role(role, person)], Given.Today), leadsDataGroup));

    private static string? Fault(Indicator indicator, ReadingInput input) => Read(indicator, input) is ReadingDecision.Refused refused ? refused.Faults.Single().ToString() : null;

    private static ReadingDecision Read(Indicator indicator, ReadingInput input) => IndicatorRules.Read(indicator, input, IndicatorRules.SmallestGroup, _amina, Given.Today, Given.Tuesday);
}
