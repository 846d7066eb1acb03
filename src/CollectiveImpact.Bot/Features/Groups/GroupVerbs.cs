namespace CollectiveImpact.Bot.Features.Groups;

internal static class GroupVerbs
{
    public const string List = "group.list";
    public const string Add = "group.add";
    public const string Edit = "group.edit";
    public const string Find = "group.find";
    public const string Save = "group.save";
    public const string Members = "group.members";
    public const string FindMembers = "group.findMembers";
    public const string SaveMembers = "group.saveMembers";
    public const string Begin = "group.begin";
    public const string Rest = "group.rest";
    public const string AskToClose = "group.askToClose";
    public const string Close = "group.close";

    public const string GroupData = "group";
    public const string NameInput = "name";
    public const string MandateInput = "mandate";
    public const string GoalsInput = "goals";
    public const string LeadInput = "lead";
    public const string BegunInput = "begun";
    public const string MembersInput = "members";
}
