namespace CollectiveImpact.Bot.Features.QuietPartners;

internal static class QuietVerbs
{
    public const string Fine = "quiet.fine";
    public const string Call = "quiet.call";
    public const string Alliance = "alliance";
    public const string Partner = "partner";
}
