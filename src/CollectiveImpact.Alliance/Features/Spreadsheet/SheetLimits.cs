namespace CollectiveImpact.Alliance.Features.Spreadsheet;

/// <summary>How many characters a cell may hold, by what becomes of it.</summary>
internal static class SheetLimits
{
    public const int PartnerName = 120;
    public const int ShortName = 40;
    public const int PersonName = 100;
    public const int Mail = 254;
    public const int GroupName = 80;
    public const int GroupTask = 1000;
    public const int GoalTitle = 200;

    /// <summary>A cell of several things.</summary>
    public const int List = 2000;
}
