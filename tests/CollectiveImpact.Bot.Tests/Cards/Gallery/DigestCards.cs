using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Bot.Features.Digests;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class DigestCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        var full = new DigestView(scene.Profile, DigestNewsOfTheWeek.Full(scene));
        var many = new DigestView(scene.Profile, DigestNewsOfTheWeek.Many(scene));
        yield return ("digest", DigestCard.Render(full));
        yield return ("digest-many", DigestCard.Render(many));
        yield return ("digest-block", DigestCard.Render(many with { OnlyBlock = "onTrack" }));
        yield return ("digest-only-wins", DigestCard.Render(full with { Content = OnlyWins(full.Content) }));
        yield return ("digest-no-wins", DigestCard.Render(full with { Content = NoWins(full.Content) }));
        yield return ("digest-approval", DigestApprovalCard.Render(full, scene.Round, BackboneCards.Invitations(isOpen: true), scene.Language));
        yield return ("digest-approval-closed", DigestApprovalCard.Render(full with { Content = OnlyWins(full.Content) }, null, [], scene.Language));
        foreach (var outcome in (string[])["posting", "posted", "held"])
        {
            yield return ($"digest-{outcome}", DigestApprovalCard.Outcome(outcome, scene.Language, Speech.Week(Scene.Week, scene.Language)));
        }
    }

    private static DigestContent OnlyWins(DigestContent content) => content with
    {
        Completed = None<DigestNews>(),
        Challenged = None<DigestNews>(),
        Asks = None<DigestAsk>(),
        OnTrack = None<DigestNews>(),
        Quiet = QuietLine.QuietWeek,
    };

    private static DigestContent NoWins(DigestContent content) => content with { Wins = None<DigestWin>(), Completed = None<DigestNews>(), Quiet = QuietLine.AlmostAll };

    private static DigestBlock<T> None<T>() => new([], 0);
}
