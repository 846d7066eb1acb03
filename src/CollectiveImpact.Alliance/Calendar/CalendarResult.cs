namespace CollectiveImpact.Alliance.Calendar;

/// <summary>What became of a call to the calendar.</summary>
public abstract record CalendarResult<T>
{
    private CalendarResult()
    {
    }

    public sealed record Done(T Value) : CalendarResult<T>;

    public sealed record Failed(CalendarProblem Problem) : CalendarResult<T>;
}

/// <summary>Why the calendar did not do it.</summary>
/// <param name="Reason">Maps to words that can be passed on to IT.</param>
/// <param name="Code">The service's own code, <c>Http</c> and the status, or one of ours: for logs and for IT. Never words of people.</param>
/// <param name="RetryAfter">How long it wants to be left alone, when it said so.</param>
public sealed record CalendarProblem(CalendarReason Reason, string Code, TimeSpan? RetryAfter = null)
{
    /// <summary>It passes by itself, and soon. Everything else somebody must put right, or nobody can.</summary>
    public bool IsPassing => Reason is CalendarReason.Throttled or CalendarReason.Unavailable;
}

/// <summary>Names are stored; add, do not rename.</summary>
public enum CalendarReason
{
    /// <summary>No organizer is set.</summary>
    NoOrganizer,

    /// <summary>Asked too often.</summary>
    Throttled,

    /// <summary>The service, or the way there, is down, or gives no token. What was asked may have been done all the same.</summary>
    Unavailable,

    /// <summary>The bot is not let into the organizer's calendar.</summary>
    NotAllowed,

    /// <summary>The organizer has no mailbox in the cloud, or is not known.</summary>
    NoMailbox,

    /// <summary>The mailbox is there, and the event is not.</summary>
    NotFound,

    /// <summary>More people than an event can have.</summary>
    TooManyPeople,

    /// <summary>Anything else; the code says what.</summary>
    Refused,
}
