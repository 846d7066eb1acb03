namespace CollectiveImpact.Bot.Features.CheckIn;

internal static class CheckInVerbs
{
    public const string Send = "checkin.send";
    public const string NothingNew = "checkin.nothingNew";
    public const string Edit = "checkin.edit";
}
