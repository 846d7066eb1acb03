using CollectiveImpact.Alliance.Features.Downloads;

namespace CollectiveImpact.Storage;

internal sealed class DownloadStore(AllianceSession session) : IDownloadStore
{
    public Task<DownloadTicket?> TicketAsync(string secretHash, CancellationToken cancellationToken) =>
        session.GetAsync<DownloadTicket>(Keys.Download(secretHash), cancellationToken);

    public void Save(DownloadTicket ticket) => session.Stage(Keys.Download(ticket.SecretHash), ticket);
}
