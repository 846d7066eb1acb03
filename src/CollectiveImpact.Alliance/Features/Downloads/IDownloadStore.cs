namespace CollectiveImpact.Alliance.Features.Downloads;

/// <summary>Download tickets of the alliance of the current unit of work.</summary>
public interface IDownloadStore
{
    Task<DownloadTicket?> TicketAsync(string secretHash, CancellationToken cancellationToken);

    void Save(DownloadTicket ticket);
}
