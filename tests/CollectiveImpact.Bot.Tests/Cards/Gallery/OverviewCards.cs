using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Bot.Features.Overview;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class OverviewCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        yield return ("overview", OverviewCard.Render(View(scene, scene.Commitments)));
        yield return ("overview-big", OverviewCard.Render(View(scene, Many(scene, 3))));
        yield return ("overview-goal", OverviewCard.Render(View(scene, Many(scene, 3)) with { OnlyGoal = new("g4") }));
        yield return ("overview-cut", OverviewCard.Render(View(scene, Many(scene, 12)) with { OnlyGoal = new("g1") }));
    }

    private static OverviewView View(Scene scene, IReadOnlyList<Commitment> commitments) => new(
        scene.Profile,
        scene.Goals,
        commitments,
        scene.Partners.ToDictionary(partner => partner.Id, partner => partner.Name),
        scene.Language,
        new DateOnly(2026, 12, 2));

    private static List<Commitment> Many(Scene scene, int times) =>
    [
        .. Enumerable.Range(0, times).SelectMany(round => scene.Commitments.Select(c => c with
        {
            Id = new($"{c.Id}-{round}"),
            DueOn = round % 2 == 0 ? c.DueOn : null,
        })),
    ];
}
