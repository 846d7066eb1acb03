namespace CollectiveImpact.Bot.Features.Rounds;

internal static class RoundsVerbs
{
    public const string Skip = "rounds.skip";
    public const string Hold = "rounds.hold";
    public const string SkipList = "rounds.list";
    public const string Look = "rounds.look";
    public const string Pause = "rounds.pause";
    public const string Alliance = "alliance";
    public const string Week = "week";
    public const string Until = "until";
    public const string Reason = "reason";
    public const string Stop = "stop";
    public const string SeenUntil = "seenUntil";
    public const string SeenStop = "seenStop";
}
