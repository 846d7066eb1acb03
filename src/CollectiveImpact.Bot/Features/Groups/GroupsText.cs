using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Groups;

internal static class GroupsText
{
    private static readonly TextCatalog _catalog = new("Features.Groups.GroupsText");

    public static Words In(string language) => _catalog.In(language);

    public static string Status(WorkingGroupStatus status, string language) => In(language)[$"group.status.{status}"];
}
