using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Minutes;
using CollectiveImpact.Alliance.Features.Pilots;

namespace CollectiveImpact.Alliance.Features.Meetings;

/// <summary>Something about meetings whose time has come. Until the state says that it is done it stays due; each is a transaction of its own.</summary>
internal abstract record MeetingDue
{
    private MeetingDue()
    {
    }

    /// <summary>The year's dates are proposed to the backbone; done when the year has its <c>ProposedAt</c>.</summary>
    public sealed record ProposeDates(int Year) : MeetingDue;

    /// <summary>The backbone hears of a quarter without its ordinary meeting; done when the year's <c>Told</c> has it.</summary>
    public sealed record TellMissing(MeetingQuarter Quarter) : MeetingDue;

    /// <summary>People are told to keep the date; done with <see cref="MeetingLifecycle.MarkAnnounced"/>.</summary>
    public sealed record Announce(MeetingId Meeting) : MeetingDue;

    /// <summary>People are invited; done with <see cref="MeetingLifecycle.MarkInvited"/>.</summary>
    public sealed record Invite(MeetingId Meeting) : MeetingDue;

    /// <summary>The backbone is reminded to publish the agenda, items being taken no longer; done with the mark <c>AgendaAskedAt</c>.</summary>
    public sealed record AskForAgenda(MeetingId Meeting) : MeetingDue;

    /// <summary>Those invited are reminded; done with the mark <c>RemindedAt</c>.</summary>
    public sealed record Remind(MeetingId Meeting) : MeetingDue;

    /// <summary>The meeting is over; done when its state is Held. Nobody is told.</summary>
    public sealed record Hold(MeetingId Meeting) : MeetingDue;

    /// <summary>The backbone hears, in private, that the minutes are late; done with the mark <c>MinutesAskedAt</c>.</summary>
    public sealed record AskForMinutes(MeetingId Meeting) : MeetingDue;

    /// <summary>The minutes are final by themselves; done with <see cref="MinutesRules.Finish"/>.</summary>
    public sealed record FinishMinutes(MeetingId Meeting) : MeetingDue;

    /// <summary>The owner of a decision hears that its date comes near; done when it has its <c>RemindedAt</c>.</summary>
    public sealed record RemindOwner(DecisionNumber Decision) : MeetingDue;

    /// <summary>The owner of a decision is asked how far it is; done when it has its <c>AskedAt</c>.</summary>
    public sealed record AskOwner(DecisionNumber Decision) : MeetingDue;

    /// <summary>A written consultation is over with this result; done with <see cref="ConsultationRules.Close"/>.</summary>
    public sealed record CloseConsultation(string Id, ConsultationState Result) : MeetingDue;

    /// <summary>A pilot action has come to its end date: what was learnt? Done when it has its <c>AskedAt</c>.</summary>
    public sealed record AskPilot(string Id) : MeetingDue;
}

/// <summary>All that has to be known of an alliance to say what is due about its meetings.</summary>
internal sealed record MeetingDueState
{
    public required AllianceProfile Profile { get; init; }

    /// <summary>Meetings of the year before, this year and the years to come.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>This year and the next, as far as anything has been done about them.</summary>
    public IReadOnlyList<MeetingYear> Years { get; init; } = [];

    /// <summary>Minutes of the meetings that are in the state MinutesDraft.</summary>
    public IReadOnlyList<MeetingMinutes> Minutes { get; init; } = [];

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public IReadOnlyList<Consultation> Consultations { get; init; } = [];

    public IReadOnlyList<PilotAction> Pilots { get; init; } = [];
}
