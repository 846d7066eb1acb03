using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>Stores who somebody is, as it was typed. The same form sent twice changes nothing the second time.</summary>
internal sealed class PersonEditor(PeopleReader reader, PersonHandover handover, IPeopleStore people, Changes changes, IUnitOfWork unit)
{
    private static readonly string[] _texts = [PeopleVerbs.NameInput, PeopleVerbs.FirstNameInput, PeopleVerbs.TitleInput, PeopleVerbs.MailInput, PersonChoices.FindInput];

    public static InvokeResponse? Refusal(string language, IReadOnlyDictionary<string, string> data) =>
        TextRules.Refusal(language, [.. _texts.Select(input => data.GetValueOrDefault(input, ""))]);

    public async Task<InvokeResponse> SaveAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (Refusal(turn.Language, action.Data) is { } refusal)
        {
            return refusal;
        }

        var nonce = CardNonce.Read(action.Data, turn.Now);
        return await unit.RunAsync(
            () => action.Verb == PeopleVerbs.Make ? MakeAsync(turn, action, nonce, cancellationToken) : ChangeAsync(turn, action, cancellationToken),
            cancellationToken) ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> MakeAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken)
    {
        // The member is part of the id, so that nobody can reach what another makes by its nonce.
        var id = $"{nonce}-{turn.Member.Id}";
        if (await reader.ReadAsync(turn, id, cancellationToken) is { } made)
        {
            return InvokeResponse.Card(PersonCard.Render(made with { IsSaved = true }));
        }

        var form = (await reader.NewAsync(turn, nonce, cancellationToken)) with { Typed = Typed(action.Data) };
        var blank = new Member { Id = new MemberId(id), OrganisationId = Member.Unplaced, DisplayName = "", FirstName = "", Status = MemberStatus.Invited };
        var member = Read(turn, action.Data, blank, form);
        if (await ProblemAsync(turn, member, form, cancellationToken) is { } problem)
        {
            return InvokeResponse.Card(PersonForm.Render(form with { Problem = problem }));
        }

        people.Save(member!);
        changes.Note(turn, AuditAction.Created, AuditEntity.Member, id, $"partner:{member!.OrganisationId}");
        return InvokeResponse.Card(PersonCard.Render(form with { Id = id, Stored = member, IsSaved = true }));
    }

    private async Task<InvokeResponse> ChangeAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(turn, action.Data.GetValueOrDefault(PeopleVerbs.PersonData), cancellationToken) is not { Stored: { IsGone: false } before } view)
        {
            return Refusals.Because(PeopleText.In(turn.Language)["people.gone"]);
        }

        var form = view with { Typed = Typed(action.Data) };
        var after = Read(turn, action.Data, before, view);
        if (after == before)
        {
            return InvokeResponse.Card(PersonCard.Render(view with { IsSaved = true }));
        }

        if (action.Data.GetValueOrDefault(EditStamp.Key) != view.Stamp)
        {
            return InvokeResponse.Card(PersonForm.Render(form with { IsChanged = true }));
        }

        if (await ProblemAsync(turn, after, view, cancellationToken) is { } problem)
        {
            return InvokeResponse.Card(PersonForm.Render(form with { Problem = problem }));
        }

        return after!.OrganisationId == before.OrganisationId
            ? Save(turn, view, after)
            : await MoveAsync(turn, action, form, after, cancellationToken);
    }

    /// <summary>To another partner: first somebody of the old one takes over what the person is responsible for there.</summary>
    private async Task<InvokeResponse> MoveAsync(Turn turn, InvokeAction action, PersonView form, Member after, CancellationToken cancellationToken)
    {
        var left = form with { Responsible = [.. form.Responsible.Where(commitment => commitment.PartnerId != after.OrganisationId)] };
        if (left.Responsible.Count > 0)
        {
            left = await reader.WithTakersAsync(left, cancellationToken);
            var taker = PersonHandover.TakerOf(left, action.Data);
            if (taker is null || action.Verb == PeopleVerbs.Find || left.Responsible.Count > PersonHandover.Most)
            {
                return InvokeResponse.Card(PersonForm.Render(left with { Responsible = form.Responsible, Problem = PersonHandover.Question(left) }));
            }

            handover.Give(turn, left.Responsible, taker);
        }

        await handover.EndBelongingAsync(turn, form.Stored!, form.Roles, cancellationToken);
        var roles = await people.RolesOfAsync(after.Id, cancellationToken);
        var kept = form with { Responsible = [.. form.Responsible.Except(left.Responsible)], Roles = PersonHandover.WithoutContact(roles, turn.Today) };
        return Save(turn, kept, after);
    }

    private InvokeResponse Save(Turn turn, PersonView view, Member after)
    {
        var before = view.Stored!;
        people.Save(after);
        var outcome = before.OrganisationId == after.OrganisationId ? "profile" : $"partner:{after.OrganisationId}";
        changes.Note(turn, AuditAction.Changed, AuditEntity.Member, after.Id.Value, outcome);
        return InvokeResponse.Card(PersonCard.Render(view with { Stored = after, IsSaved = true }));
    }

    /// <summary>Null when the partner is none of those to choose from.</summary>
    private static Member? Read(Turn turn, IReadOnlyDictionary<string, string> data, Member before, PersonView view)
    {
        var name = OneLine.Of(data.GetValueOrDefault(PeopleVerbs.NameInput));
        var organisation = new PartnerId(data.GetValueOrDefault(PeopleVerbs.PartnerInput, ""));
        if (view.OrganisationName(organisation) is null && !(organisation == Member.Unplaced && !before.IsPlaced))
        {
            return null;
        }

        var mail = OneLine.Of(data.GetValueOrDefault(PeopleVerbs.MailInput));
        return before with
        {
            DisplayName = name,
            FirstName = OneLine.Of(data.GetValueOrDefault(PeopleVerbs.FirstNameInput)) is { Length: > 0 } first ? first : MemberRules.FirstNameOf(name),
            Title = OneLine.Of(data.GetValueOrDefault(PeopleVerbs.TitleInput)) is { Length: > 0 } title ? title : null,
            WorkMail = before.AadObjectId is not null ? before.WorkMail : mail.Length == 0 ? null : mail,
            OrganisationId = organisation,
            ProfileConfirmedAt = organisation == before.OrganisationId || organisation == Member.Unplaced ? before.ProfileConfirmedAt : turn.Now,
        };
    }

    private async Task<string?> ProblemAsync(Turn turn, Member? member, PersonView view, CancellationToken cancellationToken)
    {
        if (member is null)
        {
            return PeopleText.In(turn.Language)["people.choose"];
        }

        var all = view.Stored?.AadObjectId is null ? await people.MembersAsync(cancellationToken) : [];
        var fault = MemberRules.Check(member, all);
        return fault == MemberFault.None
            ? null
            : PeopleListText.In(turn.Language)[$"person.fault.{fault}", ("Max", Speech.Number(MemberRules.LongestName))];
    }

    /// <summary>What stood in the fields. A text field that did not come back was empty.</summary>
    private static Dictionary<string, string> Typed(IReadOnlyDictionary<string, string> data)
    {
        var typed = new Dictionary<string, string>(data);
        foreach (var input in _texts)
        {
            typed.TryAdd(input, "");
        }

        return typed;
    }
}
