using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Commitments;

internal static class CommitmentsText
{
    private static readonly TextCatalog _catalog = new("Features.Commitments.CommitmentsText");

    public static Words In(string language) => _catalog.In(language);

    /// <summary>What the button of a move says.</summary>
    public static string Move(CommitmentStatus from, CommitmentStatus to, string language) => In(language)[to switch
    {
        CommitmentStatus.OnTrack when from == CommitmentStatus.Completed => "commitment.move.reopen",
        CommitmentStatus.OnTrack => "commitment.move.onTrack",
        CommitmentStatus.Challenged => "commitment.move.challenged",
        CommitmentStatus.Completed => "commitment.move.completed",
        CommitmentStatus.Paused => "commitment.move.paused",
        _ => "commitment.move.withdrawn",
    }];

    public static string Field(CommitmentField field, string language) => In(language)[field switch
    {
        CommitmentField.Title => "commitment.title.name",
        CommitmentField.Description => "commitment.description.label",
        CommitmentField.Goal => "commitment.goal.label",
        CommitmentField.Responsible => "commitment.responsible.label",
        CommitmentField.Due => "commitment.due.label",
        CommitmentField.Group => "commitment.group.label",
        _ => "commitment.co.label",
    }];
}
