using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Features.Agendas;

internal abstract record PublishDecision
{
    private PublishDecision()
    {
    }

    public sealed record Published(MeetingAgenda Agenda, Meeting Meeting) : PublishDecision;

    /// <summary>All that is missing, the meeting's own first and then in the agenda's order.</summary>
    public sealed record Refused(IReadOnlyList<AgendaProblem> Problems) : PublishDecision;
}

/// <summary>When an agenda may go out, and what each reader sees of it.</summary>
internal static class AgendaPublishing
{
    /// <summary>
    /// Out it goes when the meeting has a purpose and every item a purpose, an owner who is in the alliance, a type and minutes. That it is longer than the meeting is
    /// no obstacle, only worth saying.
    /// </summary>
    public static PublishDecision Publish(MeetingAgenda agenda, Meeting meeting, IReadOnlySet<MemberId> present, DateTimeOffset now)
    {
        if (!meeting.IsAhead)
        {
            return new PublishDecision.Refused([new AgendaProblem(AgendaFault.TooLate)]);
        }

        List<AgendaProblem> problems =
        [
            .. string.IsNullOrWhiteSpace(meeting.Purpose) ? new[] { new AgendaProblem(AgendaFault.MeetingPurposeMissing) } : [],
            .. agenda.Items.Count == 0 ? new[] { new AgendaProblem(AgendaFault.NoItems) } : [],
            .. agenda.Items.SelectMany(item => item.OwnerMemberId is { } owner && present.Contains(owner)
                ? AgendaEdits.Problems(item, meeting)
                : AgendaEdits.Problems(item, meeting).Append(new AgendaProblem(AgendaFault.OwnerMissing, item.Id))),
        ];
        return problems.Count > 0
            ? new PublishDecision.Refused(problems)
            : new PublishDecision.Published(
                agenda with { State = AgendaState.Published, PublishedAt = now, ChangedAt = now, Revision = agenda.Revision + 1 },
                MeetingLifecycle.Move(meeting, MeetingState.AgendaPublished)!);
    }

    /// <summary>The items as this reader may see them. Of a closed one others see its number and nothing else.</summary>
    public static IReadOnlyList<SeenItem> Seen(MeetingAgenda agenda, MeetingReader reader) =>
    [
        .. agenda.Items.Select((item, index) => item.IsClosed && !reader.SeesClosed ? new SeenItem.Closed(index + 1) : (SeenItem)new SeenItem.Open(index + 1, item)),
    ];
}

/// <summary>An item as a reader sees it.</summary>
internal abstract record SeenItem
{
    private SeenItem(int number) => Number = number;

    public int Number { get; }

    public sealed record Open(int Place, AgendaItem Item) : SeenItem(Place);

    public sealed record Closed(int Place) : SeenItem(Place);
}
