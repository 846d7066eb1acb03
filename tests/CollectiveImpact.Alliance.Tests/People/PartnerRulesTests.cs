using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using static CollectiveImpact.Alliance.People.PartnerInvolvement;
using static CollectiveImpact.Alliance.People.PartnerStatus;

namespace CollectiveImpact.Alliance.Tests.People;

public sealed class PartnerRulesTests
{
    private static readonly Partner _partner = Given.Partner();
    private static readonly Dictionary<MemberId, Member> _members = new[]
    {
        Given.Member("amina"), Given.Member("bo"), Given.Member("carl", "skolen"), Given.Member("dina") with { Status = MemberStatus.Left },
    }.ToDictionary(member => member.Id);

    [Theory]
    [InlineData(Invited, new[] { Active, Left })]
    [InlineData(Active, new[] { Paused, Left })]
    [InlineData(Paused, new[] { Active, Left })]
    [InlineData(Left, new[] { Active })]
    public void Partner_goes_only_where_the_table_says(PartnerStatus from, PartnerStatus[] to)
    {
        foreach (var status in Enum.GetValues<PartnerStatus>())
        {
            var moved = PartnerRules.Move(_partner with { Status = from }, status, Given.Today);

            Assert.Equal(to.Contains(status) || status == from ? status : null, moved?.Status);
        }
    }

    [Fact]
    public void Day_of_joining_is_the_first_and_day_of_leaving_the_last()
    {
        var joined = PartnerRules.Move(_partner with { Status = Invited }, Active, new DateOnly(2026, 1, 5))!;
        var left = PartnerRules.Move(joined, Left, new DateOnly(2026, 6, 30))!;
        var back = PartnerRules.Move(left, Active, new DateOnly(2026, 9, 1))!;

        Assert.Equal((new DateOnly(2026, 1, 5), null), (joined.JoinedOn, joined.LeftOn));
        Assert.Equal((new DateOnly(2026, 1, 5), (DateOnly?)new DateOnly(2026, 6, 30)), (left.JoinedOn!.Value, left.LeftOn));
        Assert.Equal((new DateOnly(2026, 1, 5), null), (back.JoinedOn, back.LeftOn));
        Assert.False(left.IsAsked);
        Assert.True(back.IsAsked);
    }

    [Fact]
    public void Involvement_that_changes_is_remembered_to_the_day_before()
    {
        var first = PartnerRules.Involve(_partner, Collaborating, new DateOnly(2026, 3, 1));
        var second = PartnerRules.Involve(first, Sideline, new DateOnly(2026, 9, 1));

        Assert.Equal(Sideline, second.Involvement);
        Assert.Equal([new(Core, new DateOnly(2026, 2, 28)), new(Collaborating, new DateOnly(2026, 8, 31))], second.PastInvolvements);
    }

    [Fact]
    public void Involvement_that_stays_changes_nothing() => Assert.Same(_partner, PartnerRules.Involve(_partner, Core, Given.Today));

    [Fact]
    public void Involvement_changed_twice_in_a_day_is_changed_once()
    {
        var first = PartnerRules.Involve(_partner, Collaborating, Given.Today);
        var second = PartnerRules.Involve(first, Sideline, Given.Today);

        Assert.Equal([new(Core, Given.Today.AddDays(-1))], second.PastInvolvements);
    }

    [Fact]
    public void Involvement_changed_back_the_same_day_leaves_no_trace() =>
        Assert.Empty(PartnerRules.Involve(PartnerRules.Involve(_partner, Sideline, Given.Today), Core, Given.Today).PastInvolvements);

    [Theory]
    [InlineData("Havnen", "amina", "bo", PartnerFault.None)]
    [InlineData("Havnen", null, null, PartnerFault.None)]
    [InlineData("", null, null, PartnerFault.NameMissing)]
    [InlineData("skolen på kajen", null, null, PartnerFault.NameTaken)]
    [InlineData("Havnen", "carl", null, PartnerFault.ContactOfAnotherPartner)]
    [InlineData("Havnen", "dina", null, PartnerFault.ContactOfAnotherPartner)]
    [InlineData("Havnen", "nobody", null, PartnerFault.ContactOfAnotherPartner)]
    [InlineData("Havnen", null, "carl", PartnerFault.DeputyOfAnotherPartner)]
    [InlineData("Havnen", null, "dina", PartnerFault.DeputyOfAnotherPartner)]
    public void Partner_has_a_name_of_its_own_and_people_of_its_own(string name, string? contact, string? deputy, PartnerFault fault)
    {
        var typed = _partner with { Name = name, DeputyMemberId = deputy is null ? null : new MemberId(deputy) };

        Assert.Equal(fault, PartnerRules.Check(typed, contact is null ? [] : [new MemberId(contact)], [_partner, Given.Partner("skolen", name: "Skolen på Kajen")], _members));
    }

    [Theory]
    [InlineData(120, 40, PartnerFault.None)]
    [InlineData(121, 40, PartnerFault.NameTooLong)]
    [InlineData(120, 41, PartnerFault.ShortNameTooLong)]
    public void Names_have_a_length(int name, int shortName, PartnerFault fault) => Assert.Equal(
        fault, PartnerRules.Check(_partner with { Name = new string('x', name), ShortName = new string('y', shortName) }, [], [_partner], _members));

    [Fact]
    public void Partners_stand_by_involvement_and_then_in_Danish_order()
    {
        Partner[] partners =
        [
            Given.Partner("1", Sideline, "Aktivhuset"), Given.Partner("2", name: "Ørestien"), Given.Partner("3", name: "Aabenråfonden"),
            Given.Partner("4", name: "Zoneterapeuterne"), Given.Partner("5", Collaborating, "Bio"), Given.Partner("6", name: "Æblehaven"),
        ];

        Assert.Equal(
            ["Zoneterapeuterne", "Æblehaven", "Ørestien", "Aabenråfonden", "Bio", "Aktivhuset"],
            PartnerRules.InOrder(partners).Select(partner => partner.Name));
    }
}
