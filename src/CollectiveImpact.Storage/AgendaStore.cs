using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Storage;

internal sealed class AgendaStore(AllianceSession session) : IAgendaStore
{
    public Task<MeetingAgenda?> AgendaAsync(MeetingId meeting, CancellationToken cancellationToken) =>
        session.GetAsync<MeetingAgenda>(Keys.Agenda(meeting), cancellationToken);

    public Task<IReadOnlyList<MeetingAgenda>> AgendasAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<MeetingAgenda>(Keys.Under(Keys.AgendaKind), cancellationToken);

    public void Save(MeetingAgenda agenda) => session.Stage(Keys.Agenda(agenda.MeetingId), agenda);

    public Task<ItemProposal?> ProposalAsync(string id, CancellationToken cancellationToken) => session.GetAsync<ItemProposal>(Keys.Suggestion(id), cancellationToken);

    public Task<IReadOnlyList<ItemProposal>> ProposalsAsync(CancellationToken cancellationToken) =>
        session.RangeAsync<ItemProposal>(Keys.Under(Keys.SuggestionKind), cancellationToken);

    public void Save(ItemProposal proposal) => session.Stage(Keys.Suggestion(proposal.Id), proposal);
}
