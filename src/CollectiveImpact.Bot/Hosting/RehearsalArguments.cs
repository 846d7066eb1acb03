using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Hosting;

/// <summary><c>--rehearse 2026-W47 --speed 3600</c>: the section <c>Clock</c> said in short.</summary>
internal static class RehearsalArguments
{
    public const string Week = "--rehearse";
    public const string Speed = "--speed";

    /// <summary>An hour in a second: a week in less than three minutes.</summary>
    private const string UsualSpeed = "3600";

    /// <summary>Which alliance it is, is not known yet: the week begins as in Denmark.</summary>
    private const string Zone = "Europe/Copenhagen";

    /// <summary>Before anything has happened in the week.</summary>
    private static readonly TimeOnly _begins = new(7, 0);

    /// <summary>The settings as arguments; none when nothing is rehearsed.</summary>
    /// <exception cref="SettingException">No week, or no speed.</exception>
    public static string[] Settings(string? week, string? speed)
    {
        if (week is null)
        {
            return speed is null ? [] : throw new SettingException($"{Speed}: is only for {Week}.");
        }

        if (!IsoWeek.TryParse(week, out var first) || first.Year is < 2000 or >= 2100)
        {
            throw new SettingException($"{Week}: '{week}' is no ISO week of this century. Write it such as {Week} 2026-W47.");
        }

        if (speed is not null && ClockText.Speed(speed) is null)
        {
            var fastest = ClockText.Fastest.ToString("N0", CultureInfo.InvariantCulture);
            throw new SettingException($"{Speed}: '{speed}' is no number above 0 and at most {fastest}. Write it such as {Speed} {UsualSpeed}.");
        }

        var start = LocalClock.For(Zone).At(first.Monday, _begins);
        return [$"--{ClockOptions.Section}:{nameof(ClockOptions.Start)}", start.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), $"--{ClockOptions.Section}:{nameof(ClockOptions.Speed)}", speed ?? UsualSpeed];
    }
}
