using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Asks;

/// <summary>What an offer of help comes to.</summary>
public abstract record OfferDecision
{
    private OfferDecision()
    {
    }

    public sealed record Taken(HelpRequest Ask) : OfferDecision;

    /// <summary>The same partner has offered already: nothing new to store or to tell.</summary>
    public sealed record AlreadyOffered : OfferDecision;

    /// <summary>It is the partner's own request.</summary>
    public sealed record OwnRequest : OfferDecision;

    public sealed record NoLongerOpen : OfferDecision;

    public sealed record NotAllowed : OfferDecision;
}

public static class AskRules
{
    public static OfferDecision Offer(HelpRequest ask, Member member, Standing standing, DateTimeOffset now)
    {
        var onlyAsVolunteer = standing.Roles.All(role => role is AllianceRole.Volunteer or AllianceRole.Observer);
        if (!Rights.May(standing, AllianceAction.OfferHelp) || (onlyAsVolunteer && !ask.OpenForVolunteers) || !MayRead(ask, standing))
        {
            return new OfferDecision.NotAllowed();
        }

        if (ask.PartnerId == member.OrganisationId)
        {
            return new OfferDecision.OwnRequest();
        }

        if (ask.Offers.Any(offer => offer.PartnerId == member.OrganisationId))
        {
            return new OfferDecision.AlreadyOffered();
        }

        return ask.State is HelpRequestState.Open or HelpRequestState.Offered
            && ask.Publication is PublicationState.Submitted or PublicationState.Published
            ? new OfferDecision.Taken(ask with
            {
                State = HelpRequestState.Offered,
                Offers = [.. ask.Offers, new HelpOffer(member.OrganisationId, member.Id, now)],
            })
            : new OfferDecision.NoLongerOpen();
    }

    /// <summary>The id of a request can be sent by anybody; an answer to an offer shows its text.</summary>
    private static bool MayRead(HelpRequest ask, Standing standing) => ask.Visibility switch
    {
        Visibility.Alliance => true,
        Visibility.SteeringAndBackbone => standing.IsBackbone
            || standing.Roles.Contains(AllianceRole.SteeringChair) || standing.Roles.Contains(AllianceRole.SteeringMember),
        _ => standing.IsBackbone,
    };
}
