using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Tests.Builders;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Features.Asks;

public sealed class AskRulesTests
{
    private static readonly Member _søren = Given.Member("soeren", "kommunen");

    [Fact]
    public void Offer_is_noted_with_who_gives_it()
    {
        var taken = Assert.IsType<OfferDecision.Taken>(Offer(Given.Ask(), AllianceRole.PartnerMember));

        Assert.Equal(HelpRequestState.Offered, taken.Ask.State);
        Assert.Equal([new HelpOffer(_søren.OrganisationId, _søren.Id, Given.Tuesday)], taken.Ask.Offers);
    }

    [Fact]
    public void Second_offer_of_the_same_partner_is_none_and_one_of_another_partner_is_added()
    {
        var offered = Assert.IsType<OfferDecision.Taken>(Offer(Given.Ask(), AllianceRole.PartnerMember)).Ask;
        var colleague = Given.Member("nadja", "kommunen");
        var other = Given.Member("ole", "boligforeningen");

        Assert.IsType<OfferDecision.AlreadyOffered>(AskRules.Offer(offered, colleague, With(AllianceRole.PartnerContact), Given.Tuesday));
        Assert.Equal(2, Assert.IsType<OfferDecision.Taken>(AskRules.Offer(offered, other, With(AllianceRole.PartnerMember), Given.Tuesday)).Ask.Offers.Count);
    }

    [Fact]
    public void Offer_to_the_own_request_is_none() =>
        Assert.IsType<OfferDecision.OwnRequest>(Offer(Given.Ask(partner: "kommunen"), AllianceRole.PartnerMember));

    [Theory]
    [InlineData(HelpRequestState.Open, true)]
    [InlineData(HelpRequestState.Offered, true)]
    [InlineData(HelpRequestState.Matched, false)]
    [InlineData(HelpRequestState.Resolved, false)]
    [InlineData(HelpRequestState.ClosedUnmet, false)]
    public void Offer_is_taken_while_the_request_is_open(HelpRequestState state, bool taken) =>
        Assert.IsType(taken ? typeof(OfferDecision.Taken) : typeof(OfferDecision.NoLongerOpen), Offer(Given.Ask() with { State = state }, AllianceRole.PartnerMember));

    [Theory]
    [InlineData(new[] { AllianceRole.Volunteer }, false, false)]
    [InlineData(new[] { AllianceRole.Volunteer }, true, true)]
    [InlineData(new[] { AllianceRole.Volunteer, AllianceRole.Observer }, false, false)]
    [InlineData(new[] { AllianceRole.Volunteer, AllianceRole.PartnerMember }, false, true)]
    [InlineData(new[] { AllianceRole.Observer }, true, false)]
    [InlineData(new AllianceRole[0], true, false)]
    public void Volunteers_may_offer_where_they_are_welcome_and_observers_nowhere(AllianceRole[] roles, bool openForVolunteers, bool may) =>
        Assert.IsType(
            may ? typeof(OfferDecision.Taken) : typeof(OfferDecision.NotAllowed),
            Offer(Given.Ask() with { OpenForVolunteers = openForVolunteers }, roles));

    [Theory]
    [InlineData(Visibility.Alliance, AllianceRole.PartnerMember, true)]
    [InlineData(Visibility.SteeringAndBackbone, AllianceRole.PartnerMember, false)]
    [InlineData(Visibility.SteeringAndBackbone, AllianceRole.SteeringMember, true)]
    [InlineData(Visibility.SteeringAndBackbone, AllianceRole.SteeringChair, true)]
    [InlineData(Visibility.SteeringAndBackbone, AllianceRole.BackboneStaff, true)]
    [InlineData(Visibility.BackboneOnly, AllianceRole.SteeringChair, false)]
    [InlineData(Visibility.BackboneOnly, AllianceRole.BackboneLead, true)]
    public void Only_those_who_may_read_a_request_can_offer_to_it(Visibility visibility, AllianceRole role, bool may) =>
        Assert.IsType(may ? typeof(OfferDecision.Taken) : typeof(OfferDecision.NotAllowed), Offer(Given.Ask() with { Visibility = visibility }, role));

    [Theory]
    [InlineData(PublicationState.Held)]
    [InlineData(PublicationState.Rejected)]
    [InlineData(PublicationState.Withdrawn)]
    public void Nobody_can_offer_to_a_request_that_is_not_told(PublicationState publication) =>
        Assert.IsType<OfferDecision.NoLongerOpen>(Offer(Given.Ask() with { Publication = publication }, AllianceRole.PartnerMember));

    private static OfferDecision Offer(HelpRequest ask, params AllianceRole[] roles) => AskRules.Offer(ask, _søren, With(roles), Given.Tuesday);

    private static Standing With(params AllianceRole[] roles) => new(roles.ToHashSet());
}
