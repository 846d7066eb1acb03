namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>
/// What time it is for the alliance: the time there is, unless a rehearsal lets it begin elsewhere and pass faster. Everything that is about
/// the alliance asks here. What is about the machine does not: waiting, pace, leases and tokens keep to the <see cref="TimeProvider"/>.
/// That is why this is none: nobody is to make timers of it.
/// </summary>
public sealed class AllianceTime(TimeProvider time, Rehearsal? rehearsal = null)
{
    /// <summary>More often than this nothing is looked at, however fast the time passes.</summary>
    private static readonly TimeSpan _shortestPause = TimeSpan.FromMilliseconds(20);

    private volatile Rehearsal? _rehearsal = rehearsal;

    public DateTimeOffset Now => _rehearsal is { } one ? one.Start + ((time.GetUtcNow() - one.Since) * one.Speed) : time.GetUtcNow();

    /// <summary>How much of the alliance's time passes in a second.</summary>
    public double Speed => _rehearsal?.Speed ?? 1;

    public bool IsRehearsed => _rehearsal is not null;

    /// <summary>How far the alliance's clock moves while the machine waits for so long.</summary>
    public TimeSpan Stretch(TimeSpan wait) => Scaled(wait, Speed);

    /// <summary>How long the machine waits until the alliance's clock has moved so far.</summary>
    public TimeSpan Shrink(TimeSpan until) => Scaled(until, 1 / Speed);

    /// <summary>How long the machine waits between two looks for what is due by the alliance's clock.</summary>
    /// <param name="usual">How long when that is the clock on the wall.</param>
    public TimeSpan Pause(TimeSpan usual) => Shrink(usual) is var pause && pause >= usual ? usual : pause > _shortestPause ? pause : _shortestPause;

    /// <summary>
    /// Lets a rehearsal begin at an instant that the alliance has seen already: what has happened lies in the past, so its clock does not go back.
    /// </summary>
    /// <returns>False, and nothing changed, when the clock is as far or is no rehearsal's.</returns>
    public bool BeginNotBefore(DateTimeOffset instant)
    {
        if (_rehearsal is not { } one || instant <= Now)
        {
            return false;
        }

        _rehearsal = one with { Start = instant, Since = time.GetUtcNow() };
        return true;
    }

    /// <summary>No duration is longer than one can be.</summary>
    private static TimeSpan Scaled(TimeSpan duration, double by) =>
        duration.Ticks * by is var ticks && ticks >= long.MaxValue ? TimeSpan.MaxValue : TimeSpan.FromTicks((long)ticks);
}

/// <summary>A clock that begins at an instant of one's choice and runs at a speed of one's choice.</summary>
/// <param name="Start">What it shows at first.</param>
/// <param name="Since">When, by the clock on the wall, it shows that.</param>
/// <param name="Speed">How many of its seconds pass in one; more than zero.</param>
public sealed record Rehearsal(DateTimeOffset Start, DateTimeOffset Since, double Speed);
