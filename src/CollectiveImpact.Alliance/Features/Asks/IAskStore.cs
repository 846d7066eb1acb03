using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Asks;

/// <summary>Requests for help of the alliance of the current unit of work.</summary>
public interface IAskStore
{
    Task<HelpRequest?> AskAsync(IsoWeek week, string id, CancellationToken cancellationToken);

    Task<IReadOnlyList<HelpRequest>> AsksAsync(IsoWeek from, IsoWeek to, CancellationToken cancellationToken);

    void Save(HelpRequest ask);

    /// <summary>Takes a request back that its author removed before anybody had seen it.</summary>
    void Delete(HelpRequest ask);
}
