using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Bot.Text;

/// <summary>Words that every feature uses.</summary>
internal static class SharedText
{
    private static readonly TextCatalog _catalog = new("Text.SharedText");

    public static Words In(string language) => _catalog.In(language);

    public static string Status(CommitmentStatus status, string language) => In(language)[status switch
    {
        CommitmentStatus.Agreed => "status.agreed",
        CommitmentStatus.OnTrack => "status.onTrack",
        CommitmentStatus.Challenged => "status.challenged",
        CommitmentStatus.Completed => "status.completed",
        CommitmentStatus.Paused => "status.paused",
        _ => "status.withdrawn",
    }];

    public static string Readers(Visibility visibility, AllianceProfile profile, string language) => visibility switch
    {
        Visibility.Alliance => In(language)["visibility.alliance"],
        Visibility.SteeringAndBackbone => In(language)["visibility.steering", ("SteeringDef", profile.Steering.Definite(language))],
        _ => In(language)["visibility.backbone"],
    };

    /// <summary>What a card's notification says of it.</summary>
    public static string Summary(string title, string language) =>
        In(language)["a11y.cardSummary", ("BotName", In(language)["app.name"]), ("Title", title)];
}
