namespace CollectiveImpact.Bot.Features.Pause;

internal static class PauseVerbs
{
    public const string Set = "pause.until";
    public const string Preset = "pause.preset";
    public const string End = "pause.end";
    public const string Alliance = "alliance";
    public const string UntilInput = "until";
    public const string Weeks = "weeks";
}
