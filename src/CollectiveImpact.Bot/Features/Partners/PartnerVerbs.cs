namespace CollectiveImpact.Bot.Features.Partners;

internal static class PartnerVerbs
{
    public const string List = "partner.list";
    public const string Add = "partner.add";
    public const string Edit = "partner.edit";
    public const string Find = "partner.find";
    public const string Save = "partner.save";
    public const string Begin = "partner.begin";
    public const string Pause = "partner.pause";
    public const string AskToLeave = "partner.askToLeave";
    public const string Leave = "partner.leave";

    public const string PartnerData = "partner";
    public const string NameInput = "name";
    public const string ShortNameInput = "short";
    public const string SectorInput = "sector";
    public const string InvolvementInput = "involvement";
    public const string ContactsInput = "contacts";
    public const string DeputyInput = "deputy";
    public const string AskedInput = "asked";
    public const string TakesPartInput = "takesPart";
    public const string FateInput = "fate";
    public const string FatePause = "pause";
    public const string FateWithdraw = "withdraw";
}
