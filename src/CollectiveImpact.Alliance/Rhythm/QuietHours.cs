namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>Which days people are at work.</summary>
public interface IWorkingDays
{
    bool IsWorkingDay(DateOnly day);
}

/// <summary>Monday to Friday.</summary>
public sealed class Weekdays : IWorkingDays
{
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}

/// <summary>When the bot may speak by itself: from 08:00 until 16:00 on working days, on the alliance's own clock.</summary>
public static class QuietHours
{
    private static readonly TimeOnly _opens = new(8, 0);
    private static readonly TimeOnly _closes = new(16, 0);

    /// <summary>The first instant, from now on, at which it may; now itself when it may now.</summary>
    public static DateTimeOffset NextOpening(DateTimeOffset now, LocalClock clock, IWorkingDays days)
    {
        var day = clock.DateOf(now);
        if (days.IsWorkingDay(day) && now < clock.At(day, _closes))
        {
            var opens = clock.At(day, _opens);
            return now < opens ? opens : now;
        }

        do
        {
            day = day.AddDays(1);
        }
        while (!days.IsWorkingDay(day));
        return clock.At(day, _opens);
    }
}
