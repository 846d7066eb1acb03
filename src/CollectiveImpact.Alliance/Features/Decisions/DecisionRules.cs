using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;
using static CollectiveImpact.Alliance.Features.Decisions.DecisionStatus;

namespace CollectiveImpact.Alliance.Features.Decisions;

internal enum DecisionFault
{
    TextMissing,
    TextTooLong,
    ReasonMissing,
    ReasonTooLong,
    NoteTooLong,
    HasCpr,
    OwnerNotPresent,

    /// <summary>Somebody must see to what has a date.</summary>
    OwnerMissing,
    DueBeforeDecided,
    ReviewBeforeDecided,
    ClosedOutsideSteering,

    /// <summary>The meeting has not begun, or is cancelled.</summary>
    MeetingNotHeld,

    /// <summary>What it should supersede is no longer in force.</summary>
    SupersedesNothing,
}

/// <summary>A decision as somebody typed it.</summary>
internal sealed record DecisionInput
{
    public string? Text { get; init; }

    public string? Reason { get; init; }

    public MemberId? Owner { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public string? MinorityNote { get; init; }

    public bool IsClosed { get; init; }

    public string? ItemId { get; init; }

    /// <summary>The decision it takes the place of, as it stands.</summary>
    public Decision? Supersedes { get; init; }
}

internal abstract record RecordDecision
{
    private RecordDecision()
    {
    }

    /// <param name="Decision">The new decision.</param>
    /// <param name="Superseded">The one it takes the place of, to be stored with it.</param>
    public sealed record Recorded(Decision Decision, Decision? Superseded) : RecordDecision;

    public sealed record Refused(IReadOnlyList<DecisionFault> Faults) : RecordDecision;
}

/// <summary>What holds for every decision, from its number to what has come of it.</summary>
internal static class DecisionRules
{
    public const int LongestText = 1000;
    public const int LongestReason = 500;
    public const int LongestNote = 1000;

    /// <summary>The number after the last of the year. Two who take it at once do not both get it: the store has each number once.</summary>
    public static DecisionNumber Next(int year, IEnumerable<Decision> ofTheYear) =>
        new(year, ofTheYear.Where(decision => decision.Number.Year == year).Select(decision => decision.Number.Running).DefaultIfEmpty(0).Max() + 1);

    /// <summary>Records what a meeting decided, with the next number of the meeting's year.</summary>
    public static RecordDecision Record(
        DecisionInput input, Meeting meeting, IEnumerable<Decision> ofTheYear, IReadOnlySet<MemberId> present, MemberId by, LocalClock clock, DateTimeOffset now)
    {
        var day = clock.DateOf(meeting.StartsAt);
        DecisionFault[] faults =
        [
            .. Faults(input, meeting.Kind, day, present),
            .. meeting.State is MeetingState.Proposed or MeetingState.Cancelled || now < meeting.StartsAt ? new[] { DecisionFault.MeetingNotHeld } : [],
        ];
        return faults.Length > 0
            ? new RecordDecision.Refused(faults)
            : Recorded(input, Made(input, Next(day.Year, ofTheYear), meeting.Kind, day, by, now) with { MeetingId = meeting.Id });
    }

    /// <summary>Records what the steering group has adopted in writing. What was asked has been checked when it was sent out.</summary>
    public static Decision Record(Consultation adopted, IEnumerable<Decision> ofTheYear, LocalClock clock, DateTimeOffset now)
    {
        var day = clock.DateOf(now);
        var input = new DecisionInput { Text = adopted.Text, Reason = adopted.Reason, Owner = adopted.OwnerMemberId, DueOn = adopted.DueOn, IsClosed = adopted.IsClosed };
        return Made(input, Next(day.Year, ofTheYear), MeetingKind.SteeringMeeting, day, adopted.StartedBy, now) with { ConsultationId = adopted.Id };
    }

    /// <summary>Who may say what has come of it: its owner, and those who record decisions. Only they may revoke it.</summary>
    public static bool MaySay(Decision decision, DecisionStatus to, MemberId member, Standing standing) =>
        Rights.May(standing, AllianceAction.RecordDecision) || (decision.OwnerMemberId == member && to is InProgress or Implemented);

    public static IReadOnlyList<DecisionStatus> Next(DecisionStatus from) => from switch
    {
        Adopted => [InProgress, Implemented, Revoked],
        InProgress => [Implemented, Revoked],
        _ => [],
    };

    /// <summary>The decision after the step; the same when it stands there already, null when there is no such step.</summary>
    public static Decision? Move(Decision decision, DecisionStatus to, MemberId by, DateTimeOffset now) =>
        decision.Status == to ? decision
        : Next(decision.Status).Contains(to) ? decision with { Status = to, StatusAt = now, StatusBy = by }
        : null;

    /// <summary>
    /// Whether it is to be on the agenda of its body's meeting on this day: open and due by then, or to be looked at again
    /// since the meeting before, whatever has come of it.
    /// </summary>
    public static bool ReturnsTo(Decision decision, MeetingKind kind, DateOnly day, DateOnly? previous) =>
        decision.Body == kind
        && ((decision.IsOpen && decision.DueOn <= day)
            || (decision.Status is Adopted or InProgress or Implemented && decision.ReviewOn <= day && !(decision.ReviewOn <= previous)));

    /// <summary>The day it returns: when it is due, or when it is to be looked at again if that is before.</summary>
    public static DateOnly? DayOf(Decision decision) =>
        decision is { DueOn: { } due, ReviewOn: { } review } ? (due < review ? due : review) : decision.DueOn ?? decision.ReviewOn;

    /// <summary>The decision as this reader may see it.</summary>
    public static SeenDecision See(Decision decision, MeetingReader reader) =>
        decision.IsClosed && !reader.SeesClosed ? new SeenDecision.Closed(decision.Number) : new SeenDecision.Open(decision);

    /// <summary>The log: newest first.</summary>
    public static IReadOnlyList<SeenDecision> Log(IEnumerable<Decision> decisions, MeetingReader reader) =>
        [.. decisions.OrderByDescending(decision => decision.Number).Select(decision => See(decision, reader))];

    internal static IEnumerable<DecisionFault> Faults(DecisionInput input, MeetingKind body, DateOnly decidedOn, IReadOnlySet<MemberId> present)
    {
        (DecisionFault Fault, bool IsSo)[] checks =
        [
            (DecisionFault.TextMissing, string.IsNullOrWhiteSpace(input.Text)),
            (DecisionFault.TextTooLong, input.Text?.Trim().Length > LongestText),
            (DecisionFault.ReasonMissing, string.IsNullOrWhiteSpace(input.Reason)),
            (DecisionFault.ReasonTooLong, input.Reason?.Trim().Length > LongestReason),
            (DecisionFault.NoteTooLong, input.MinorityNote?.Trim().Length > LongestNote),
            (DecisionFault.HasCpr, new[] { input.Text, input.Reason, input.MinorityNote }.Any(CprDetector.IsIn)),
            (DecisionFault.OwnerNotPresent, input.Owner is { } owner && !present.Contains(owner)),
            (DecisionFault.OwnerMissing, input.DueOn is not null && input.Owner is null),
            (DecisionFault.DueBeforeDecided, input.DueOn < decidedOn),
            (DecisionFault.ReviewBeforeDecided, input.ReviewOn < decidedOn),
            (DecisionFault.ClosedOutsideSteering, input.IsClosed && body != MeetingKind.SteeringMeeting),
            (DecisionFault.SupersedesNothing, input.Supersedes is { Status: Superseded or Revoked }),
        ];
        return checks.Where(check => check.IsSo).Select(check => check.Fault);
    }

    private static RecordDecision.Recorded Recorded(DecisionInput input, Decision decision) => new(
        decision,
        input.Supersedes is { } old ? old with { Status = Superseded, SupersededBy = decision.Number, StatusAt = decision.RecordedAt, StatusBy = decision.RecordedBy } : null);

    private static Decision Made(DecisionInput input, DecisionNumber number, MeetingKind body, DateOnly day, MemberId by, DateTimeOffset now) => new()
    {
        Number = number,
        DecidedOn = day,
        Body = body,
        ItemId = input.ItemId,
        Text = input.Text!.Trim(),
        Reason = Trimmed(input.Reason),
        OwnerMemberId = input.Owner,
        DueOn = input.DueOn,
        ReviewOn = input.ReviewOn,
        IsClosed = input.IsClosed,
        MinorityNote = Trimmed(input.MinorityNote),
        Supersedes = input.Supersedes?.Number,
        RecordedAt = now,
        RecordedBy = by,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A decision as a reader sees it.</summary>
internal abstract record SeenDecision
{
    private SeenDecision(DecisionNumber number) => Number = number;

    public DecisionNumber Number { get; }

    public sealed record Open(Decision Decision) : SeenDecision(Decision.Number);

    public sealed record Closed(DecisionNumber Of) : SeenDecision(Of);
}
