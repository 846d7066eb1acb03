using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Features.People;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

internal static class PersonCards
{
    private const string Nonce = "019ab5c1d2e3f4a5b6c7";
    private static readonly DateOnly _today = new(2026, 11, 24);

    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        var view = View(scene, "m17");
        yield return ("people", PeopleCard.Render(List(scene)));
        yield return ("people-found-none", PeopleCard.Render(List(scene) with { Page = new([], 0, 1, 0), Search = "Zoe" }));
        yield return ("person", PersonCard.Render(view));
        yield return ("person-saved", PersonCard.Render(View(scene, "m14") with { IsSaved = true, Responsible = [] }));
        yield return ("person-gone", PersonCard.Render(view with { Stored = view.Stored! with { Status = MemberStatus.Left, LeftOn = _today }, Responsible = [] }));
        yield return ("person-new", PersonForm.Render(view with { Id = Nonce, Stored = null, Roles = [], Responsible = [] }));
        yield return ("person-edit", PersonForm.Render(view));
        yield return ("person-changed", PersonForm.Render(view with { Typed = new Dictionary<string, string> { [PeopleVerbs.TitleInput] = scene.Say("Leder", "Head") }, IsChanged = true }));
        var moved = Asked(scene, view);
        yield return ("person-handover", PersonForm.Render(moved with
        {
            Typed = new Dictionary<string, string> { [PeopleVerbs.PartnerInput] = "p07" },
            Problem = PersonHandover.Question(moved),
        }));
        yield return ("person-give-role", RoleForms.Give(view));
        yield return ("person-end-role", RoleForms.End(view));
        yield return ("person-pause", RoleForms.Pause(view));
        yield return ("person-leave", PersonForm.AskToLeave(moved));
    }

    public static PeopleView List(Scene scene)
    {
        PeopleGroup[] groups = [PeopleGroup.Unplaced, PeopleGroup.NotReached, PeopleGroup.InTouch, PeopleGroup.InTouch, PeopleGroup.InTouch, PeopleGroup.InTouch, PeopleGroup.InTouch, PeopleGroup.Gone];
        var rows = scene.Members.Skip(12).Zip(groups).Select(one => new PersonRow(
            one.Second switch
            {
                PeopleGroup.Gone => one.First with { Status = MemberStatus.Left, LeftOn = _today },
                PeopleGroup.NotReached => one.First with { Status = MemberStatus.Invited },
                _ => one.First,
            },
            one.Second,
            one.Second == PeopleGroup.Unplaced ? null : scene.Partner(one.First.OrganisationId.Value),
            [.. scene.Roles.Where(role => role.MemberId == one.First.Id)]));
        return new PeopleView(
            scene.Profile, new Page<PersonRow>([.. rows], 0, 4, 30), scene.Groups.ToDictionary(group => group.Id.Value, group => group.Name), "", scene.Language, _today);
    }

    public static PersonView View(Scene scene, string id)
    {
        var member = scene.Member(id);
        return new PersonView(
            scene.Profile,
            scene.Language,
            _today,
            id,
            member,
            [.. scene.Roles.Where(role => role.MemberId == member.Id)],
            PartnerRules.InOrder(scene.Partners),
            scene.Groups)
        {
            Responsible = [.. scene.Commitments.Where(commitment => commitment.ResponsibleMemberId == member.Id)],
        };
    }

    private static PersonView Asked(Scene scene, PersonView view) =>
        view with { Takers = [.. scene.Members.Where(member => member.OrganisationId == view.Stored!.OrganisationId && member.Id != view.Stored.Id)] };
}
