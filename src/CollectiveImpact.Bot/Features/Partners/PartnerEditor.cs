using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Partners;

/// <summary>Stores a partner as it was typed, with who speaks for it. The same form sent twice changes nothing the second time.</summary>
internal sealed class PartnerEditor(PartnerReader reader, IPeopleStore people, Changes changes, IUnitOfWork unit)
{
    public async Task<InvokeResponse> SaveAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (PartnerInput.Refusal(turn.Language, action.Data) is { } refusal)
        {
            return refusal;
        }

        var nonce = CardNonce.Read(action.Data, turn.Now);
        return await unit.RunAsync(() => AttemptAsync(turn, action, nonce, cancellationToken), cancellationToken) ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> AttemptAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken)
    {
        if (action.Data.GetValueOrDefault(PartnerVerbs.PartnerData) is { Length: > 0 } id)
        {
            return await reader.ReadAsync(turn, id, cancellationToken) is { } found
                ? await ChangeAsync(turn, action, found, cancellationToken)
                : Refusals.Because(PeopleText.In(turn.Language)["people.gone"]);
        }

        return await reader.ReadAsync(turn, IdOf(turn, nonce), cancellationToken) is { } made
            ? InvokeResponse.Card(PartnerCard.Saved(made.View))
            : await MakeAsync(turn, action, nonce, cancellationToken);
    }

    private async Task<InvokeResponse> MakeAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken)
    {
        var form = PartnerReader.New(turn, nonce) with { Typed = PartnerInput.Typed(action.Data) };
        var input = PartnerInput.Read(turn, form with { Id = IdOf(turn, nonce) }, action.Data);
        if (input.Fault(turn.Language, form, await people.PartnersAsync(cancellationToken)) is { } problem)
        {
            return InvokeResponse.Card(PartnerCard.Form(form with { Problem = problem }));
        }

        people.Save(input.Partner);
        changes.Note(turn, AuditAction.Created, AuditEntity.Partner, input.Partner.Id.Value, $"status:{input.Partner.Status}");
        return InvokeResponse.Card(PartnerCard.Saved(form with { Id = input.Partner.Id.Value, Stored = input.Partner }));
    }

    private async Task<InvokeResponse> ChangeAsync(Turn turn, InvokeAction action, PartnerAtHand found, CancellationToken cancellationToken)
    {
        var (view, before) = (found.View, found.View.Stored!);
        var input = PartnerInput.Read(turn, view, action.Data);
        var roles = RoleRules.Hold(
            AllianceRole.PartnerContact,
            RoleAssignment.WholeAlliance,
            input.Contacts,
            found.Roles.Where(role => view.People.Any(member => member.Id == role.MemberId)),
            turn.Member.Id,
            turn.Today);
        var form = view with { Typed = PartnerInput.Typed(action.Data) };
        var isSame = roles.Count == 0 && EditStamp.Of(input.Partner) == EditStamp.Of(before) && input.Problem is null;
        if (!isSame && action.Data.GetValueOrDefault(EditStamp.Key) != view.Stamp)
        {
            return InvokeResponse.Card(PartnerCard.Form(form with { IsChanged = true }));
        }

        if (input.Fault(turn.Language, view, await people.PartnersAsync(cancellationToken)) is { } problem)
        {
            return InvokeResponse.Card(PartnerCard.Form(form with { Problem = problem }));
        }

        if (isSame)
        {
            return InvokeResponse.Card(PartnerCard.Saved(view));
        }

        people.Save(input.Partner);
        changes.Note(turn, AuditAction.Changed, AuditEntity.Partner, before.Id.Value, Outcome(before, input.Partner));
        changes.Save(turn, roles, found.Roles);
        return InvokeResponse.Card(PartnerCard.Saved(view with
        {
            Stored = input.Partner,
            Contacts = [.. view.People.Where(member => input.Contacts.Contains(member.Id))],
        }));
    }

    /// <summary>The member is part of the id, so that nobody can reach what another makes by its nonce.</summary>
    private static string IdOf(Turn turn, string nonce) => $"{nonce}-{turn.Member.Id}";

    private static string? Outcome(Partner before, Partner after)
    {
        List<string> changed = [];
        if (before.Name != after.Name || before.ShortName != after.ShortName)
        {
            changed.Add("name");
        }

        if (before.Sector != after.Sector)
        {
            changed.Add($"sector:{after.Sector}");
        }

        if (before.Involvement != after.Involvement)
        {
            changed.Add($"involvement:{after.Involvement}");
        }

        if (before.DeputyMemberId != after.DeputyMemberId)
        {
            changed.Add("deputy");
        }

        if (before.CheckInEnabled != after.CheckInEnabled)
        {
            changed.Add(after.CheckInEnabled ? "checkIn:on" : "checkIn:off");
        }

        return changed.Count == 0 ? null : string.Join(',', changed);
    }
}
