using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Bot.Features.Asks;
using CollectiveImpact.Bot.Features.Wins;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class WinAndAskCards
{
    private const string Nonce = "019ab5c1d2e3f4a5b6c7";
    private static readonly DateOnly _today = new(2026, 11, 24);

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        yield return ("win-form", WinCard.Form(new(scene.Profile, scene.Language, Nonce, null, "")));
        yield return ("win-edit", WinCard.Form(new(scene.Profile, scene.Language, Nonce, Win(scene), "")));
        yield return ("win-saved", WinCard.Saved(new(scene.Profile, scene.Language, Nonce, Win(scene), "")));
        yield return ("ask-form", AskCard.Form(new(scene.Profile, scene.Language, Nonce, null, "", _today)));
        yield return ("ask-edit", AskCard.Form(new(scene.Profile, scene.Language, Nonce, Ask(scene), "", _today)));
        yield return ("ask-saved", AskCard.Saved(new(scene.Profile, scene.Language, Nonce, Ask(scene), "", _today)));
        var from = scene.Member("m14");
        yield return ("ask-offer", AskCard.OfferReceived(Ask(scene), scene.Partner("p04"), from.DisplayName, from.WorkMail, scene.Language));
    }

    private static SmallWin Win(Scene scene) => new()
    {
        Id = $"{Nonce}-m19",
        PartnerIds = [new("p07")],
        MemberId = new("m19"),
        Title = scene.Say("Nattefodbold trak 34 unge i fredags", "Night football drew 34 young people last Friday"),
        Story = scene.Say(
            "Halvdelen havde aldrig været i hallen før. To af dem spurgte, om de måtte hjælpe næste gang.",
            "Half of them had never been in the hall before. Two asked whether they could help next time."),
        Week = Scene.Week,
        SubmittedAt = Scene.Now,
    };

    private static HelpRequest Ask(Scene scene) => new()
    {
        Id = $"{Nonce}-m19",
        PartnerId = new("p07"),
        MemberId = new("m19"),
        Text = scene.Say("Vi mangler et lokale til 20 om torsdagen kl. 16-18.", "We need a room for 20 on Thursdays from 16 to 18."),
        NeededBy = new DateOnly(2026, 12, 10),
        OpenForVolunteers = true,
        Week = Scene.Week,
        CreatedAt = Scene.Now,
    };
}
