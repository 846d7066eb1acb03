using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Hosting;

/// <summary>The section <c>Clock</c>: a rehearsal, in Development only. With nothing set the alliance's clock is the one on the wall.</summary>
internal sealed class ClockOptions
{
    public const string Section = "Clock";

    /// <summary>An ISO instant: what the alliance's clock shows when the program starts, or <see cref="Since"/>.</summary>
    public string? Start { get; set; }

    /// <summary>How many of its seconds pass in one.</summary>
    public string? Speed { get; set; }

    /// <summary>
    /// The instant, on the wall, at which it shows <see cref="Start"/>; when the program starts unless set. With it a program that is
    /// started again, or another beside it, shows the same.
    /// </summary>
    public string? Since { get; set; }

    /// <summary>Nothing when the time is not rehearsed. The options have been validated.</summary>
    public Rehearsal? Rehearsal(DateTimeOffset now) => this is { Start: null, Speed: null }
        ? null
        : new Rehearsal(ClockText.Instant(Start) ?? now, ClockText.Instant(Since) ?? now, Speed is null ? 1 : ClockText.Speed(Speed) ?? 1);
}

/// <summary>Says in one line per key what is wrong.</summary>
internal sealed class ClockOptionsValidator(IConfigurationSection section, IHostEnvironment environment) : IValidateOptions<ClockOptions>
{
    private static readonly string[] _keys = [nameof(ClockOptions.Start), nameof(ClockOptions.Speed), nameof(ClockOptions.Since)];

    public ValidateOptionsResult Validate(string? name, ClockOptions options)
    {
        var set = section.GetChildren().Select(child => child.Key).ToList();
        var unknown = set.Except(_keys, StringComparer.OrdinalIgnoreCase).Select(key => $"{ClockOptions.Section}:{key}: unknown setting.");
        List<string> faults =
        [
            .. unknown,
            .. environment.IsDevelopment() ? Faults(options) : _keys.Intersect(set, StringComparer.OrdinalIgnoreCase)
                .Select(key => $"{ClockOptions.Section}:{key}: is for Development only (set ASPNETCORE_ENVIRONMENT=Development)."),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ClockOptions options)
    {
        if (options.Start is { } start && ClockText.Instant(start) is null)
        {
            yield return $"Clock:Start: '{start}' is no instant of this century. Write it such as 2026-11-16T07:00:00+01:00.";
        }

        if (options.Speed is { } speed && ClockText.Speed(speed) is null)
        {
            yield return $"Clock:Speed: '{speed}' is no number above 0 and at most {ClockText.Fastest.ToString("N0", CultureInfo.InvariantCulture)}. Write it such as 3600.";
        }

        if (options is { Since: not null, Start: null })
        {
            yield return "Clock:Since: says when Clock:Start was, which is not set.";
        }
        else if (options.Since is { } since && ClockText.Instant(since) is null)
        {
            yield return $"Clock:Since: '{since}' is no instant of this century. Write it such as 2026-11-16T07:00:00+01:00.";
        }
    }
}

/// <summary>How instants and speeds are written in settings.</summary>
internal static class ClockText
{
    /// <summary>A week in less than a second: beyond that a program cannot keep up.</summary>
    public const double Fastest = 1_000_000;

    private static readonly string[] _forms = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <summary>An instant with its offset, or Z; nothing for anything else, also for one so far away that years cannot be counted from it.</summary>
    public static DateTimeOffset? Instant(string? text) =>
        text is { Length: > 6 } && (text[^1] == 'Z' || text[^6] is '+' or '-')
        && DateTimeOffset.TryParseExact(text, _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
        && instant.Year is >= 2000 and < 2100
            ? instant
            : null;

    public static double? Speed(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed is > 0 and <= Fastest ? speed : null;
}
