using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Help;
using CollectiveImpact.Bot.Features.Installation;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>What people meet first, and what they find when they ask.</summary>
internal static class WelcomeCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        var notice = scene.Profile with { PrivacyNotice = new Uri("https://ung-i-havnebyen.example/privatliv") };
        yield return ("welcome", WelcomeCard.Render(new(scene.Profile, scene.Member("m06"), false, [scene.Commitment("c01")])));
        yield return ("welcome-two", WelcomeCard.Render(new(notice, scene.Member("m16"), false, [scene.Commitment("c09"), scene.Commitment("c10")])));
        yield return ("welcome-none", WelcomeCard.Render(new(scene.Profile, scene.Member("m08"), false, [])));
        yield return ("welcome-observer", WelcomeCard.Render(new(scene.Profile, scene.Member("m30"), true, [])));
        yield return ("welcome-who", WelcomeCard.Render(new(notice with { Controller = "Fjordholm Kommune", PrivacyContact = "dpo@fjordholm.example" }, New(scene), false, [])
        {
            Partners = scene.Partners,
        }));
        yield return ("arrival-saved", WhoAreYou.Saved(New(scene), scene.Partner("p03")));
        yield return ("arrival-saved-none", WhoAreYou.Saved(New(scene), null));
        yield return ("setup-invitation", SetupInvitationCard.Render(scene.Profile, scene.Member("m01")));
        yield return ("lead-passed-on", LeadPassedOnCard.Render(scene.Profile, scene.Member("m02")));
        yield return ("which-alliance", WhichAlliance.Render(
            scene.Language, [scene.Profile, scene.Profile with { Name = "Grønne Fjordholm", ShortName = "Grønne Fjordholm", Id = new AllianceId("groenne-fjordholm") }], "status"));
        yield return ("greeting", GreetingCard.Render(scene.Profile));
        yield return ("help", HelpCard.Render(scene.Language, isBackbone: false));
        yield return ("help-backbone", HelpCard.Render(scene.Language, isBackbone: true));
        yield return ("contact", ContactCard.Render(scene.Profile, [.. scene.Members.Take(3)], scene.Language));
    }

    /// <summary>Somebody whom the roster told of.</summary>
    private static Member New(Scene scene) => scene.Member("m16") with
    {
        OrganisationId = Member.Unplaced,
        SuggestedOrganisationId = new PartnerId("p03"),
    };
}
