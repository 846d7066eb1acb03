namespace CollectiveImpact.Teams.Activities;

/// <summary>Something an activity's text is about: here mentions (<c>type</c> = <c>mention</c>), whose text stands literally in the activity's text.</summary>
public sealed record Entity
{
    public string? Type { get; init; }
    public string? Text { get; init; }
    public ChannelAccount? Mentioned { get; init; }
}
