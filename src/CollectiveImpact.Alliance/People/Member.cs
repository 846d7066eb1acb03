using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.People;

public enum MemberStatus
{
    Invited,
    Active,
    OnPause,
    Left,
    Anonymised,
}

/// <summary>A person in the alliance. Work data only: no private phone, address, birth date or picture.</summary>
public sealed record Member
{
    /// <summary>Stands for the organisation of somebody who has not said which it is. No partner has this id.</summary>
    public static PartnerId Unplaced { get; } = new("unplaced");

    public required MemberId Id { get; init; }

    /// <summary>A partner, the backbone organisation, or <see cref="Unplaced"/>.</summary>
    public required PartnerId OrganisationId { get; init; }

    public required string DisplayName { get; init; }

    public required string FirstName { get; init; }

    public string? Title { get; init; }

    public string? WorkMail { get; init; }

    /// <summary>Entra object id: the only thing a person is recognised by.</summary>
    public string? AadObjectId { get; init; }

    public bool IsGuest { get; init; }

    public string Language { get; init; } = Languages.Danish;

    /// <summary>The inbound activity that changed the language last, so that its redelivery does not change it back.</summary>
    public string? LanguageSetBy { get; init; }

    public MemberStatus Status { get; init; } = MemberStatus.Active;

    /// <summary>The last day of the pause, if one is set.</summary>
    public DateOnly? PausedUntil { get; init; }

    public DateTimeOffset? WelcomedAt { get; init; }

    /// <summary>When the person was told how their data is looked after: the article 13 notice of the welcome.</summary>
    public DateTimeOffset? NoticeSeenAt { get; init; }

    /// <summary>When the person said who they are, or the secretariat did: after that they are not asked again.</summary>
    public DateTimeOffset? ProfileConfirmedAt { get; init; }

    /// <summary>The partner that the mail address pointed at when the person was welcomed: a suggestion, and nothing but.</summary>
    public PartnerId? SuggestedOrganisationId { get; init; }

    /// <summary>When the person asked last how to send a list to this alliance: one that is sent soon after is meant for it.</summary>
    public DateTimeOffset? ImportAskedAt { get; init; }

    /// <summary>When the person was first found in the team. Who was never there cannot leave it.</summary>
    public DateTimeOffset? InTeamSince { get; init; }

    /// <summary>The day the person left, when they have.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Whether they left by leaving the team, so that coming back to it brings them back.</summary>
    public bool LeftWithTeam { get; init; }

    /// <summary>
    /// Of somebody who was erased, a mark that the roster's readings know them by and that says nothing of who they were: they are
    /// still in the team, and are not to become a member anew by it.
    /// </summary>
    public string? ForgottenMark { get; init; }

    /// <summary>Whether the person's organisation is known.</summary>
    public bool IsPlaced => OrganisationId != Unplaced;

    public bool IsGone => Status is MemberStatus.Left or MemberStatus.Anonymised;

    /// <summary>Whether the person wants to be left in peace on this day.</summary>
    public bool IsPausedOn(DateOnly day) =>
        PausedUntil is { } until ? until >= day : Status == MemberStatus.OnPause;
}
