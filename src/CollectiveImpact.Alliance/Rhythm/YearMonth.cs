namespace CollectiveImpact.Alliance.Rhythm;

/// <summary>A month of the calendar.</summary>
public readonly record struct YearMonth(int Year, int Number)
{
    public static YearMonth Of(DateOnly date) => new(date.Year, date.Month);
}
