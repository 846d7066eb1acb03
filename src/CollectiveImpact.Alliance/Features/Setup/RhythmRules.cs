using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
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

    /// <summary>What the form does not ask for stays: how often there is a round, and which weeks are skipped. What hangs on the close follows it.</summary>
    internal static RhythmSettings Read(AllianceProfile profile, FieldReader fields)
    {
        var rhythm = profile.Rhythm with
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

        return fields.Problems.Count > 0 ? rhythm : Checked(Following(rhythm, profile.Rhythm), profile.Holidays, fields);
    }

    /// <summary>The draft comes when the round has closed, and the last call on the day it does.</summary>
    private static RhythmSettings Following(RhythmSettings rhythm, RhythmSettings before) => rhythm.Closes == before.Closes ? rhythm : rhythm with
    {
        Draft = rhythm.Closes with { Time = rhythm.Closes.Time.Add(RoundTimes.DraftAfterClose) },
        LastCall = before.LastCall is { } lastCall && lastCall.Time < rhythm.Closes.Time ? rhythm.Closes with { Time = lastCall.Time } : null,
    };

    private static RhythmSettings Checked(RhythmSettings rhythm, HolidayProfile holidays, FieldReader fields)
    {
        foreach (var fault in CollectiveImpact.Alliance.Rhythm.RhythmRules.Faults(rhythm, holidays))
        {
            switch (fault)
            {
                case { Kind: RhythmFaultKind.RoundTooShort }:
                    fields.Fault(MomentFields.Closes.Day, SetupFault.RoundTooShort);
                    break;
                case { Kind: RhythmFaultKind.ClosesTooLate } or { Kind: RhythmFaultKind.OutsideWorkingHours, At: RhythmMoment.Closes }:
                    fields.Fault(MomentFields.Closes.Time, SetupFault.ClosesTooLate);
                    break;
                case { Kind: RhythmFaultKind.OutsideWorkingHours, At: RhythmMoment.Opens or RhythmMoment.Reminds or RhythmMoment.Digest }:
                    fields.Fault(MomentOf(fault.At.Value).Time, SetupFault.OutsideWorkingHours);
                    break;
                case { Kind: RhythmFaultKind.ReviewTooShort } or { Kind: RhythmFaultKind.OutOfOrder, At: RhythmMoment.Digest }:
                    fields.Fault(MomentFields.Digest.Time, SetupFault.ReviewTooShort);
                    break;
                case { Kind: RhythmFaultKind.OutOfOrder, At: RhythmMoment.Closes or RhythmMoment.LastCall }:
                    fields.Fault(MomentFields.Closes.Day, SetupFault.ClosesTooEarly);
                    break;
            }
        }

        return rhythm;
    }

    private static MomentFields MomentOf(RhythmMoment moment) => moment switch
    {
        RhythmMoment.Opens => MomentFields.Opens,
        RhythmMoment.Reminds => MomentFields.Reminds,
        _ => MomentFields.Digest,
    };

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
