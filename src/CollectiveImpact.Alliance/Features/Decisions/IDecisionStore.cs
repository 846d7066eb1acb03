namespace CollectiveImpact.Alliance.Features.Decisions;

/// <summary>Decisions and written consultations of the alliance of the current unit of work.</summary>
public interface IDecisionStore
{
    Task<Decision?> DecisionAsync(DecisionNumber number, CancellationToken cancellationToken);

    /// <summary>All decisions in the order of their numbers.</summary>
    Task<IReadOnlyList<Decision>> DecisionsAsync(CancellationToken cancellationToken);

    /// <summary>A year's decisions in the order of their numbers. A new number follows the last of these.</summary>
    Task<IReadOnlyList<Decision>> DecisionsAsync(int year, CancellationToken cancellationToken);

    void Save(Decision decision);

    Task<Consultation?> ConsultationAsync(string id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Consultation>> ConsultationsAsync(CancellationToken cancellationToken);

    void Save(Consultation consultation);
}
