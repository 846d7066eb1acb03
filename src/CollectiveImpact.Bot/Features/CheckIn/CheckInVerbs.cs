namespace CollectiveImpact.Bot.Features.CheckIn;

internal static class CheckInVerbs
{
    public const string Send = "checkin.send";
    public const string NothingNew = "checkin.nothingNew";
    public const string Edit = "checkin.edit";
    public const string Later = "checkin.later";
    public const string Colleagues = "checkin.colleagues";
    public const string HandOn = "checkin.handOn";
    public const string Keep = "checkin.keep";
    public const string Colleague = "colleague";

    /// <summary>Puts right what was told in a week that is over.</summary>
    public const string Correct = "checkin.correct";
    public const string AskToWithdraw = "checkin.askToWithdraw";
    public const string Withdraw = "checkin.withdraw";
}
