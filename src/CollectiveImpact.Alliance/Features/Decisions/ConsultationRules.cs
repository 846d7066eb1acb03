using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Decisions;

internal abstract record StartConsultation
{
    private StartConsultation()
    {
    }

    public sealed record Started(Consultation Consultation) : StartConsultation;

    public sealed record NotAllowed : StartConsultation;

    /// <summary>Nobody has a vote.</summary>
    public sealed record NobodyToAsk : StartConsultation;

    /// <summary>The first day that gives those asked time enough.</summary>
    public sealed record TooSoon(DateOnly Earliest) : StartConsultation;

    public sealed record Refused(IReadOnlyList<DecisionFault> Faults) : StartConsultation;
}

internal abstract record ConsultationReply
{
    private ConsultationReply()
    {
    }

    public sealed record Taken(Consultation Consultation) : ConsultationReply;

    public sealed record NotAsked : ConsultationReply;

    public sealed record Over : ConsultationReply;

    public sealed record BadNote : ConsultationReply;
}

/// <summary>How those asked have answered so far.</summary>
internal sealed record ConsultationCount(int Asked, int For, int Against, int TakeToMeeting)
{
    public int Answered => For + Against + TakeToMeeting;
}

/// <summary>Asking the steering group in writing, and what comes of it.</summary>
internal static class ConsultationRules
{
    public const int FewestWorkingDays = 3;
    public const int LongestNote = 500;

    /// <summary>Who has a vote on this day, in the order of the members.</summary>
    public static IReadOnlyList<MemberId> Voters(IEnumerable<Member> members, IReadOnlyList<RoleAssignment> roles, DateOnly today) =>
        [.. members.Where(member => Rights.May(Standing.Of(member, null, roles, today), AllianceAction.Vote)).Select(member => member.Id)];

    /// <param name="id">The new consultation's id.</param>
    /// <param name="title">What it is about, in a line.</param>
    /// <param name="input">What is to be decided.</param>
    /// <param name="deadline">The last day for answers; they are taken until its working hours end.</param>
    /// <param name="asked">Who has a vote.</param>
    /// <param name="present">Everybody who is in the alliance.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="standing">Who they are today.</param>
    /// <param name="holidays">Which days are off.</param>
    /// <param name="clock">The alliance's clock.</param>
    /// <param name="now">The moment.</param>
    public static StartConsultation Start(
        string id, string? title, DecisionInput input, DateOnly deadline, IReadOnlyList<MemberId> asked, IReadOnlySet<MemberId> present, MemberId by, Standing standing,
        HolidayProfile holidays, LocalClock clock, DateTimeOffset now)
    {
        var days = new WorkingDays(holidays);
        var earliest = days.Add(clock.DateOf(now), FewestWorkingDays);
        List<DecisionFault> faults = [.. DecisionRules.Faults(input, MeetingKind.SteeringMeeting, clock.DateOf(now), present)];
        return title?.Trim() switch
        {
            _ when !Rights.May(standing, AllianceAction.RecordDecision) => new StartConsultation.NotAllowed(),
            _ when asked.Count == 0 => new StartConsultation.NobodyToAsk(),
            null or "" => new StartConsultation.Refused([DecisionFault.TextMissing, .. faults.Where(fault => fault != DecisionFault.TextMissing)]),
            { Length: > AgendaEdits.LongestTitle } => new StartConsultation.Refused([DecisionFault.TextTooLong, .. faults]),
            _ when faults.Count > 0 => new StartConsultation.Refused(faults),
            var line when CprDetector.IsIn(line) => new StartConsultation.Refused([DecisionFault.HasCpr]),
            _ when deadline < earliest => new StartConsultation.TooSoon(earliest),
            var line => new StartConsultation.Started(new Consultation
            {
                Id = id,
                Title = line,
                Text = input.Text!.Trim(),
                Reason = input.Reason?.Trim(),
                OpensAt = now,
                Deadline = WorkingHours.EndOf(days.OnOrBefore(deadline, WorkingHours.Begin), clock, days),
                StartedBy = by,
                Asked = asked,
                IsClosed = input.IsClosed,
                OwnerMemberId = input.Owner,
                DueOn = input.DueOn,
            }),
        };
    }

    /// <summary>One of those asked answers, or answers otherwise than before.</summary>
    public static ConsultationReply Answer(Consultation consultation, MemberId member, ConsultationChoice choice, string? note, DateTimeOffset now)
    {
        var said = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        return consultation switch
        {
            _ when !consultation.Asked.Contains(member) => new ConsultationReply.NotAsked(),
            _ when consultation.State != ConsultationState.Open || now >= consultation.Deadline => new ConsultationReply.Over(),
            _ when said?.Length > LongestNote || CprDetector.IsIn(said) => new ConsultationReply.BadNote(),
            _ => new ConsultationReply.Taken(consultation with
            {
                Answers = [.. consultation.Answers.Where(answer => answer.MemberId != member), new ConsultationAnswer(member, choice, said, now)],
            }),
        };
    }

    public static ConsultationCount Count(Consultation consultation) => new(
        consultation.Asked.Count, Of(consultation, ConsultationChoice.For), Of(consultation, ConsultationChoice.Against), Of(consultation, ConsultationChoice.TakeToMeeting));

    /// <summary>
    /// What it comes to, or null while it goes on. One who would rather talk about it is enough for that, at once. Else it is over when all have answered or the time is up: adopted with
    /// more for than against, if at least half have answered; nothing comes of fewer.
    /// </summary>
    public static ConsultationState? ResultOf(Consultation consultation, DateTimeOffset now) => Count(consultation) switch
    {
        _ when consultation.State != ConsultationState.Open => null,
        { TakeToMeeting: > 0 } => ConsultationState.SentToMeeting,
        var count when count.Answered < count.Asked && now < consultation.Deadline => null,
        var count when count.Answered * 2 < count.Asked => ConsultationState.Lapsed,
        var count => count.For > count.Against ? ConsultationState.Adopted : ConsultationState.Rejected,
    };

    /// <summary>The consultation when it is over, with the number of the decision that came of it.</summary>
    public static Consultation Close(Consultation consultation, ConsultationState result, DecisionNumber? decision, DateTimeOffset now) =>
        consultation with { State = result, ClosedAt = now, Decision = decision };

    /// <summary>The item of the next steering meeting that a consultation becomes when somebody would rather talk about it. The same however often it is made.</summary>
    public static ItemProposal ToProposal(Consultation consultation, Meeting next, DateTimeOffset now) => new()
    {
        Id = $"consultation-{consultation.Id}",
        MeetingId = next.Id,
        MemberId = consultation.StartedBy,
        Title = consultation.Title,
        Purpose = Excerpt.Of(consultation.Text, AgendaEdits.LongestPurpose),
        Type = AgendaItemType.Decision,
        ProposedAt = now,
        State = ItemProposalState.Accepted,
        DecidedAt = now,
    };

    private static int Of(Consultation consultation, ConsultationChoice choice) => consultation.Answers.Count(answer => answer.Choice == choice);
}
