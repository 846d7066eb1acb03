using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Downloads;

/// <summary>A file as it is fetched.</summary>
internal sealed record DownloadFile(string Name, string ContentType, byte[] Bytes)
{
    /// <summary>Whether a browser shows it rather than keeps it.</summary>
    public bool IsShown { get; init; }
}

/// <summary>Makes one kind of file for the person who fetches it, from what is stored at that moment.</summary>
internal interface IDownloadSource
{
    /// <summary>The kind the ticket names, such as <c>my-data.json</c>.</summary>
    string Kind { get; }

    /// <summary>The file; null when the person may not have it any more. Rights are asked here again.</summary>
    Task<DownloadFile?> MakeAsync(Turn turn, CancellationToken cancellationToken);
}
