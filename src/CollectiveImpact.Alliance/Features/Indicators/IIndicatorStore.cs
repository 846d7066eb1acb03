namespace CollectiveImpact.Alliance.Features.Indicators;

/// <summary>Indicators with their readings, of the alliance of the current unit of work.</summary>
public interface IIndicatorStore
{
    Task<Indicator?> IndicatorAsync(string id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Indicator>> IndicatorsAsync(CancellationToken cancellationToken);

    void Save(Indicator indicator);
}
