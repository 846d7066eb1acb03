using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>What people hear who are in no alliance: both languages, as theirs is not known.</summary>
internal static class Strangers
{
    public static string Text => $"{SharedText.In(Languages.Danish)["error.notMember"]}\n\n{SharedText.In(Languages.English)["error.notMember"]}";
}
