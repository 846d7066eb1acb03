using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Storage;

internal sealed class AskStore(AllianceSession session) : IAskStore
{
    public Task<HelpRequest?> AskAsync(IsoWeek week, string id, CancellationToken cancellationToken) =>
        session.GetAsync<HelpRequest>(Keys.Ask(week, id), cancellationToken);

    public Task<IReadOnlyList<HelpRequest>> AsksAsync(IsoWeek from, IsoWeek to, CancellationToken cancellationToken) =>
        session.RangeAsync<HelpRequest>(Keys.Weeks(Keys.AskKind, from, to), cancellationToken);

    public void Save(HelpRequest ask) => session.Stage(Keys.Ask(ask.Week, ask.Id), ask);

    public void Delete(HelpRequest ask) => session.StageDelete(Keys.Ask(ask.Week, ask.Id));
}
