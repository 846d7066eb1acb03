using CollectiveImpact.Alliance.Features.Indicators;

namespace CollectiveImpact.Storage;

internal sealed class IndicatorStore(AllianceSession session) : IIndicatorStore
{
    public Task<Indicator?> IndicatorAsync(string id, CancellationToken cancellationToken) => session.GetAsync<Indicator>(Keys.Indicator(id), cancellationToken);

    public Task<IReadOnlyList<Indicator>> IndicatorsAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<Indicator>(Keys.Under(Keys.IndicatorKind), cancellationToken);

    public void Save(Indicator indicator) => session.Stage(Keys.Indicator(indicator.Id), indicator);
}
