namespace CollectiveImpact.Bot.Features.People;

internal static class PeopleVerbs
{
    public const string List = "person.list";
    public const string Add = "person.add";
    public const string Make = "person.make";
    public const string Show = "person.show";
    public const string Edit = "person.edit";
    public const string Find = "person.find";
    public const string Save = "person.save";
    public const string GiveRole = "person.giveRole";
    public const string SaveRole = "person.saveRole";
    public const string EndRole = "person.endRole";
    public const string SaveEnd = "person.saveEnd";
    public const string Pause = "person.pause";
    public const string SavePause = "person.savePause";
    public const string Resume = "person.resume";
    public const string AskToLeave = "person.askToLeave";
    public const string Leave = "person.leave";
    public const string TakeBack = "person.takeBack";

    public const string PersonData = "person";
    public const string SearchInput = "search";
    public const string NameInput = "name";
    public const string FirstNameInput = "first";
    public const string TitleInput = "title";
    public const string MailInput = "mail";
    public const string PartnerInput = "partner";
    public const string TakerInput = "taker";
    public const string RoleInput = "role";
    public const string GroupInput = "group";
    public const string FromInput = "from";
    public const string ToInput = "to";
    public const string UntilInput = "until";
}
