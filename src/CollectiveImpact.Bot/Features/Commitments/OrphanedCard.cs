using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>Tells the backbone which commitments nobody answers for any more.</summary>
internal static class OrphanedCard
{
    private const int Most = 20;

    public static AdaptiveCard Render(CommitmentScene scene, IReadOnlyList<Commitment> commitments)
    {
        var words = CommitmentsText.In(scene.Language);
        return Layout.Card(
            scene.Language,
            words["commitment.orphaned.title"],
            [
                Layout.Title(words["commitment.orphaned.title"]),
                Layout.Paragraph(words["commitment.orphaned.body"]),
                .. commitments.Take(Most).Select(commitment => Item(scene, commitment, words)),
            ],
            new ExecuteAction(words["commitment.back"], CommitmentVerbs.List) { Data = CommitmentListCard.Data(scene) });
    }

    private static Container Item(CommitmentScene scene, Commitment commitment, Words words) =>
        new(
        [
            Layout.Words(Layout.Bold(commitment.Title), Layout.Subtle($" · {scene.Partner(commitment.PartnerId)}")),
            new ActionSet(
            [
                new ExecuteAction(words["commitment.edit"], CommitmentVerbs.Edit)
                {
                    Data = CommitmentListCard.Data(scene, (CommitmentVerbs.Commitment, commitment.Id.Value)),
                    Tooltip = Layout.Short(commitment.Title, 60),
                },
            ]),
        ])
        { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
}
