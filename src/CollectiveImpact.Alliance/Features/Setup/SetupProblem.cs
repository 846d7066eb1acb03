namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>What can be wrong with a field.</summary>
public enum SetupFault
{
    Missing,
    TooLong,
    NoChoice,
    NoTime,
    OutsideWorkingHours,
    RemindsTooEarly,
    ClosesTooEarly,
    DigestTooEarly,
    RoundTooShort,
    ClosesTooLate,
    ReviewTooShort,
    NotFourWeeks,
    NoMinutes,
    TooManyGoals,
    GoalTooLong,
    GoalTwice,
    NotHttps,

    /// <summary>Not on the day of the close, before it and after the reminder, within working hours.</summary>
    LastCallMisplaced,

    /// <summary>Not between close and news with an hour to spare, within working hours.</summary>
    DraftMisplaced,
    NoWeeks,
    NoYearAndWeek,
    NoRounds,
}

/// <summary>Something that is wrong with a field. <see cref="Most"/> is the limit, and <see cref="Words"/> the line, where there is one.</summary>
public sealed record SetupProblem(string Field, SetupFault Fault, int Most = 0, string Words = "");

/// <summary>Something worth a second thought that is stored all the same.</summary>
public enum SetupRemark
{
    SteeringQuarters,
    PartnerQuarters,
}
