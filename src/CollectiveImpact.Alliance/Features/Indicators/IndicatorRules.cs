using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Indicators;

internal enum ReadingFault
{
    NoValue,
    InTheFuture,
    NotAPercentage,

    /// <summary>So few people that the number could point at one of them.</summary>
    TooFewPeople,
    NoteTooLong,
    HasCpr,
}

/// <summary>A reading as somebody typed it.</summary>
internal sealed record ReadingInput(DateOnly AsOf, decimal? Value, int? GroupSize = null, string? Note = null);

internal abstract record ReadingDecision
{
    private ReadingDecision()
    {
    }

    /// <param name="Indicator">The indicator with the reading.</param>
    /// <param name="Replaced">The reading of the same day that it takes the place of.</param>
    public sealed record Taken(Indicator Indicator, IndicatorReading? Replaced) : ReadingDecision;

    public sealed record Refused(IReadOnlyList<ReadingFault> Faults) : ReadingDecision;
}

/// <summary>Where an indicator stands: the last reading, and whether it has moved the way it should since the one before.</summary>
internal sealed record IndicatorTrend(IndicatorReading Last, IndicatorReading? Before, bool? IsBetter);

/// <summary>Readings are aggregates: a number about fewer people than the smallest group is not taken.</summary>
internal static class IndicatorRules
{
    /// <summary>The smallest group whose numbers are kept, unless the alliance wants a larger one.</summary>
    public const int SmallestGroup = 5;
    public const int LongestNote = 300;

    /// <summary>The backbone, who owns the number, and who leads a working group when its group sees to data.</summary>
    public static bool MayEnter(Indicator indicator, MemberId member, Standing standing, bool leadsDataGroup) => Rights.May(
        standing,
        AllianceAction.EnterReading,
        (indicator.OwnerMemberId == member ? Bearing.Responsible : Bearing.None) | (leadsDataGroup ? Bearing.OwnGroup : Bearing.None));

    /// <summary>Takes a reading; one of the same day takes the place of the earlier.</summary>
    public static ReadingDecision Read(Indicator indicator, ReadingInput input, int smallestGroup, MemberId by, DateOnly today, DateTimeOffset now)
    {
        (ReadingFault Fault, bool IsSo)[] checks =
        [
            (ReadingFault.NoValue, input.Value is null),
            (ReadingFault.InTheFuture, input.AsOf > today),
            (ReadingFault.NotAPercentage, indicator.Unit == IndicatorUnit.Percent && input.Value is < 0 or > 100),
            (ReadingFault.TooFewPeople, IsAboutTooFew(indicator.Unit, input, smallestGroup)),
            (ReadingFault.NoteTooLong, input.Note?.Trim().Length > LongestNote),
            (ReadingFault.HasCpr, CprDetector.IsIn(input.Note)),
        ];
        ReadingFault[] faults = [.. checks.Where(check => check.IsSo).Select(check => check.Fault)];
        if (faults.Length > 0)
        {
            return new ReadingDecision.Refused(faults);
        }

        var reading = new IndicatorReading(input.AsOf, input.Value!.Value, input.GroupSize, by, now, string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim());
        return new ReadingDecision.Taken(
            indicator with { Readings = [.. indicator.Readings.Where(other => other.AsOf != input.AsOf).Append(reading).OrderBy(other => other.AsOf)] },
            indicator.Readings.FirstOrDefault(other => other.AsOf == input.AsOf));
    }

    /// <summary>Null before there is a reading.</summary>
    public static IndicatorTrend? TrendOf(Indicator indicator) => indicator.Readings.OrderBy(reading => reading.AsOf).TakeLast(2).ToList() switch
    {
        [var before, var last] => new IndicatorTrend(last, before, last.Value == before.Value ? null : last.Value > before.Value == (indicator.Direction == IndicatorDirection.Up)),
        [var last] => new IndicatorTrend(last, null, null),
        _ => null,
    };

    /// <summary>A count of people, a group, or the people a percentage comes to, smaller than the smallest group.</summary>
    private static bool IsAboutTooFew(IndicatorUnit unit, ReadingInput input, int smallestGroup) =>
        input.GroupSize < smallestGroup
        || (unit == IndicatorUnit.People && input.Value < smallestGroup)
        || (unit == IndicatorUnit.Percent && input is { GroupSize: { } group, Value: { } percent } && percent * group / 100 is var people && people > 0 && people < smallestGroup);
}
