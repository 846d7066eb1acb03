using CollectiveImpact.Alliance.Features.Decisions;

namespace CollectiveImpact.Storage;

/// <summary>A new decision is a new row, so that of two who take the same number one reads again and takes the next.</summary>
internal sealed class DecisionStore(AllianceSession session) : IDecisionStore
{
    public Task<Decision?> DecisionAsync(DecisionNumber number, CancellationToken cancellationToken) =>
        session.GetAsync<Decision>(Keys.Decision(number), cancellationToken);

    public Task<IReadOnlyList<Decision>> DecisionsAsync(CancellationToken cancellationToken) => OfAsync(Keys.Under(Keys.DecisionKind), cancellationToken);

    public Task<IReadOnlyList<Decision>> DecisionsAsync(int year, CancellationToken cancellationToken) => OfAsync(Keys.DecisionsOf(year), cancellationToken);

    public void Save(Decision decision) => session.Stage(Keys.Decision(decision.Number), decision);

    public Task<Consultation?> ConsultationAsync(string id, CancellationToken cancellationToken) => session.GetAsync<Consultation>(Keys.Consultation(id), cancellationToken);

    public Task<IReadOnlyList<Consultation>> ConsultationsAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<Consultation>(Keys.Under(Keys.ConsultationKind), cancellationToken);

    public void Save(Consultation consultation) => session.Stage(Keys.Consultation(consultation.Id), consultation);

    /// <summary>Keys sort 2026-1000 before 2026-999.</summary>
    private async Task<IReadOnlyList<Decision>> OfAsync((string From, string To) range, CancellationToken cancellationToken) =>
        [.. (await session.RangeAsync<Decision>(range, cancellationToken)).OrderBy(decision => decision.Number)];
}
