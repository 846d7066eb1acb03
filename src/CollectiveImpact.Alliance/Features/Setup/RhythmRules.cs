using System.Globalization;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>The weekly rhythm: within one ISO week the round opens, reminds, closes and is told of, in this order.</summary>
public static class RhythmRules
{
    /// <summary>Nothing is sent on other days.</summary>
    public static IReadOnlyList<DayOfWeek> WorkingDays { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The hours within which something is sent by itself (domain rule 16).</summary>
    private static readonly TimeOnly _earliest = new(8, 0);
    private static readonly TimeOnly _latest = new(16, 0);

    internal static Dictionary<string, string> Fields(RhythmSettings rhythm)
    {
        var fields = new Dictionary<string, string>();
        foreach (var (moment, at) in new[]
        {
            (MomentFields.Opens, rhythm.Opens), (MomentFields.Reminds, rhythm.Reminds), (MomentFields.Closes, rhythm.Closes), (MomentFields.Digest, rhythm.Digest),
        })
        {
            fields[moment.Day] = at.Day.ToString();
            fields[moment.Time] = TimeText(at.Time);
        }

        return fields;
    }

    internal static RhythmSettings Read(FieldReader fields)
    {
        var rhythm = new RhythmSettings
        {
            Opens = Sent(MomentFields.Opens, fields),
            Reminds = Sent(MomentFields.Reminds, fields),
            Closes = Moment(MomentFields.Closes, fields),
            Digest = Sent(MomentFields.Digest, fields),
        };
        if (fields.Problems.Count > 0)
        {
            return rhythm;
        }

        if (InWeek(rhythm.Reminds) <= InWeek(rhythm.Opens))
        {
            fields.Fault(MomentFields.Reminds.Day, SetupFault.RemindsTooEarly);
        }

        if (InWeek(rhythm.Closes) <= InWeek(rhythm.Opens) || InWeek(rhythm.Closes) < InWeek(rhythm.Reminds))
        {
            fields.Fault(MomentFields.Closes.Day, SetupFault.ClosesTooEarly);
        }

        if (InWeek(rhythm.Digest) <= InWeek(rhythm.Closes))
        {
            fields.Fault(MomentFields.Digest.Day, SetupFault.DigestTooEarly);
        }

        return rhythm;
    }

    internal static string TimeText(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    private static WeekTime Moment(MomentFields moment, FieldReader fields) =>
        new(fields.Day(moment.Day, WorkingDays), fields.Time(moment.Time));

    /// <summary>A moment at which people are written to.</summary>
    private static WeekTime Sent(MomentFields moment, FieldReader fields)
    {
        var before = fields.Problems.Count;
        var at = Moment(moment, fields);
        if (fields.Problems.Count == before && (at.Time < _earliest || at.Time > _latest))
        {
            fields.Fault(moment.Time, SetupFault.OutsideWorkingHours);
        }

        return at;
    }

    /// <summary>The moment as a distance from Monday 0:00: Sunday is last, not first.</summary>
    private static TimeSpan InWeek(WeekTime at) => TimeSpan.FromDays(((int)at.Day + 6) % 7) + at.Time.ToTimeSpan();
}
