using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Storage;

internal sealed class WinStore(AllianceSession session) : IWinStore
{
    public Task<SmallWin?> WinAsync(IsoWeek week, string id, CancellationToken cancellationToken) =>
        session.GetAsync<SmallWin>(Keys.Win(week, id), cancellationToken);

    public Task<IReadOnlyList<SmallWin>> WinsAsync(IsoWeek from, IsoWeek to, CancellationToken cancellationToken) =>
        session.RangeAsync<SmallWin>(Keys.Weeks(Keys.WinKind, from, to), cancellationToken);

    public void Save(SmallWin win) => session.Stage(Keys.Win(win.Week, win.Id), win);

    public void Delete(SmallWin win) => session.StageDelete(Keys.Win(win.Week, win.Id));
}
