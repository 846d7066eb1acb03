using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Wins;

/// <summary>Small wins of the alliance of the current unit of work.</summary>
public interface IWinStore
{
    Task<SmallWin?> WinAsync(IsoWeek week, string id, CancellationToken cancellationToken);

    Task<IReadOnlyList<SmallWin>> WinsAsync(IsoWeek from, IsoWeek to, CancellationToken cancellationToken);

    void Save(SmallWin win);

    /// <summary>Takes a win back that its author removed before anybody had seen it.</summary>
    void Delete(SmallWin win);
}
