using System.Text.Json.Nodes;

namespace CollectiveImpact.Teams.Activities;

/// <summary>A card or other content; <see cref="Content"/> is an object for a card and a string for HTML.</summary>
public sealed record Attachment
{
    /// <summary>What a file sent in a personal chat comes as (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat).</summary>
    public const string FileDownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    public string? ContentType { get; init; }
    public JsonNode? Content { get; init; }
    public string? ContentUrl { get; init; }

    /// <summary>The file's name, for a file.</summary>
    public string? Name { get; init; }
}
