using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Features.Agendas;

/// <summary>Agendas, and items that people suggest for them, of the alliance of the current unit of work.</summary>
public interface IAgendaStore
{
    Task<MeetingAgenda?> AgendaAsync(MeetingId meeting, CancellationToken cancellationToken);

    Task<IReadOnlyList<MeetingAgenda>> AgendasAsync(CancellationToken cancellationToken);

    void Save(MeetingAgenda agenda);

    Task<ItemProposal?> ProposalAsync(string id, CancellationToken cancellationToken);

    /// <summary>Everything that was ever suggested, in the order of its ids.</summary>
    Task<IReadOnlyList<ItemProposal>> ProposalsAsync(CancellationToken cancellationToken);

    void Save(ItemProposal proposal);
}
