using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>The check-in card's inputs and data by name, and what they say when the card comes back.</summary>
internal static class CheckInForm
{
    public const string Alliance = "alliance";
    public const string Week = "week";
    public const string Revision = "revision";
    public const string Win = "win";
    public const string Visibility = "visibility";

    private const string StatusPrefix = "status:";
    private const string HappenedPrefix = "happened:";
    private const string ObstaclePrefix = "obstacle:";
    private const string HelpPrefix = "help:";

    public static string Status(CommitmentId id) => StatusPrefix + id;

    public static string Happened(CommitmentId id) => HappenedPrefix + id;

    public static string Obstacle(CommitmentId id) => ObstaclePrefix + id;

    public static string Help(CommitmentId id) => HelpPrefix + id;

    public static IsoWeek? WeekOf(IReadOnlyDictionary<string, string> data) =>
        IsoWeek.TryParse(data.GetValueOrDefault(Week), out var week) ? week : null;

    public static CheckInInput Read(IReadOnlyDictionary<string, string> data, string activityId)
    {
        var ids = data.Keys
            .Select(key => key.Split(':', 2))
            .Where(parts => parts.Length == 2 && parts[0] + ":" is StatusPrefix or HappenedPrefix or ObstaclePrefix or HelpPrefix)
            .Select(parts => new CommitmentId(parts[1]))
            .Distinct();
        return new CheckInInput
        {
            Sections = ids.ToDictionary(id => id, id => Section(data, id)),
            Win = Text(data, Win),
            Visibility = ReadVisibility(data),
            BasedOnRevision = int.TryParse(data.GetValueOrDefault(Revision), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0,
            ActivityId = activityId,
        };
    }

    /// <summary>A reading circle that is not understood is taken as the smallest one: nothing is shown to more than was meant.</summary>
    public static Visibility ReadVisibility(IReadOnlyDictionary<string, string> data) => Text(data, Visibility) switch
    {
        null or nameof(CollectiveImpact.Alliance.Text.Visibility.Alliance) => CollectiveImpact.Alliance.Text.Visibility.Alliance,
        nameof(CollectiveImpact.Alliance.Text.Visibility.SteeringAndBackbone) => CollectiveImpact.Alliance.Text.Visibility.SteeringAndBackbone,
        _ => CollectiveImpact.Alliance.Text.Visibility.BackboneOnly,
    };

    private static SectionInput Section(IReadOnlyDictionary<string, string> data, CommitmentId id) => new(
        ReadStatus(Text(data, Status(id))), Text(data, Happened(id)), Text(data, Obstacle(id)), Text(data, Help(id)));

    /// <summary>A status that is none is kept as one that nobody may report, so that it is refused and not passed over.</summary>
    private static CommitmentStatus? ReadStatus(string? text) => text is null
        ? null
        : Enum.TryParse<CommitmentStatus>(text, out var status) && Enum.IsDefined(status) && status.ToString() == text ? status : CommitmentStatus.Withdrawn;

    private static string? Text(IReadOnlyDictionary<string, string> data, string key) =>
        data.TryGetValue(key, out var text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
