namespace CollectiveImpact.Bot.Features.Commitments;

internal static class CommitmentVerbs
{
    public const string List = "commitment.list";
    public const string Open = "commitment.open";
    public const string New = "commitment.new";
    public const string Create = "commitment.create";
    public const string Edit = "commitment.edit";
    public const string Save = "commitment.save";
    public const string Move = "commitment.move";
    public const string Moved = "commitment.moved";
    public const string Accept = "commitment.accept";
    public const string Decline = "commitment.decline";

    public const string Alliance = "alliance";
    public const string Commitment = "commitment";
    public const string Page = "page";

    /// <summary>Set where the whole history is asked for.</summary>
    public const string History = "history";
    public const string To = "to";
    public const string Proposal = "proposal";

    public const string TitleInput = "title";
    public const string DescriptionInput = "description";
    public const string GoalInput = "goal";
    public const string ResponsibleInput = "responsible";
    public const string PersonInput = "person";
    public const string DueInput = "due";
    public const string GroupInput = "group";
    public const string CoInput = "co";
    public const string PartnerInput = "partner";
    public const string TextInput = "text";
    public const string UntilInput = "until";
    public const string WinInput = "win";
}
