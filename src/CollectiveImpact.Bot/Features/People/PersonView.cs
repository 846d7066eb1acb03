using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>A person as they are stored, with what can be chosen for them, and what was typed over it.</summary>
/// <param name="Profile">The alliance.</param>
/// <param name="Language">Of the reader.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Id">The person's id, or what the id of a new one is made of.</param>
/// <param name="Stored">The person; none for a form that makes one.</param>
/// <param name="Roles">Their roles, those that go on first.</param>
/// <param name="Partners">The partners they may belong to, in their order.</param>
/// <param name="Groups">The working groups, in their order.</param>
internal sealed record PersonView(
    AllianceProfile Profile, string Language, DateOnly Today, string Id, Member? Stored,
    IReadOnlyList<RoleAssignment> Roles, IReadOnlyList<Partner> Partners, IReadOnlyList<WorkingGroup> Groups)
{
    /// <summary>What they are responsible for that is not done with and would be left without them.</summary>
    public IReadOnlyList<Commitment> Responsible { get; init; } = [];

    /// <summary>Who could take that over: the other people of their partner.</summary>
    public IReadOnlyList<Member> Takers { get; init; } = [];

    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

    /// <summary>What is wrong with what was typed.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether somebody else changed the person since the form was shown.</summary>
    public bool IsChanged { get; init; }

    public bool IsSaved { get; init; }

    /// <summary>What every form of the person was made from.</summary>
    public string Stamp => EditStamp.Of(Stored is not { } member ? null : new
    {
        member.DisplayName,
        member.FirstName,
        member.Title,
        member.WorkMail,
        member.OrganisationId,
        member.Status,
        member.PausedUntil,
        Roles = Roles.Select(role => $"{role.Id} {role.From:O} {role.To:O}"),
        Responsible = Responsible.Select(commitment => commitment.Id),
    });

    /// <summary>What buttons carry: ids, and the stamp.</summary>
    public Dictionary<string, string> Data => new()
    {
        ["alliance"] = Profile.Id.Value,
        [Stored is null ? CardNonce.Key : PeopleVerbs.PersonData] = Id,
        [EditStamp.Key] = Stamp,
    };

    public IReadOnlyDictionary<string, string> GroupNames => Groups.ToDictionary(group => group.Id.Value, group => group.Name);

    public string? Value(string input, string? stored) => EditForm.Value(Typed, input, stored);

    public string? OrganisationName(PartnerId id) =>
        id == Profile.Backbone.Id ? Profile.Backbone.Name : Partners.FirstOrDefault(partner => partner.Id == id)?.Name;
}
