using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.People;

/// <summary>Somebody pauses, leaves, or comes back.</summary>
internal sealed class PersonMoves(PeopleReader reader, RoleEditor roles, PersonHandover handover, IPeopleStore people, Changes changes, IUnitOfWork unit)
{
    public Task<InvokeResponse> PauseAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) => RunAsync(
        turn,
        action,
        view =>
        {
            var until = Days.Read(action.Data.GetValueOrDefault(PeopleVerbs.UntilInput));
            if (until is not null && view.Stored!.PausedUntil == until)
            {
                return Task.FromResult(InvokeResponse.Card(PersonCard.Render(view with { IsSaved = true })));
            }

            var fault = until is { } day ? MemberRules.CheckPause(day, turn.Today) : PauseFault.None;
            var problem = until is null ? Days.Bad(turn.Today, turn.Language)
                : fault == PauseFault.None ? null
                : PeopleListText.In(turn.Language)[$"pause.fault.{fault}"];
            var isStale = action.Data.GetValueOrDefault(EditStamp.Key) != view.Stamp;
            return Task.FromResult(isStale || problem is not null || view.Stored!.IsGone
                ? InvokeResponse.Card(RoleForms.Pause(view with { Typed = action.Data, IsChanged = isStale, Problem = problem }))
                : Save(turn, view, MemberRules.Pause(view.Stored!, until!.Value), "pausedUntil"));
        },
        cancellationToken);

    public Task<InvokeResponse> ResumeAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) => RunAsync(
        turn,
        action,
        view => Task.FromResult(view.Stored!.IsGone || !view.Stored.IsPausedOn(turn.Today)
            ? InvokeResponse.Card(PersonCard.Render(view))
            : Save(turn, view, MemberRules.Resume(view.Stored), "resumed")),
        cancellationToken);

    public Task<InvokeResponse> TakeBackAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) => RunAsync(
        turn,
        action,
        view => Task.FromResult(view.Stored!.IsGone
            ? Save(turn, view, MemberRules.TakeBack(view.Stored), "back")
            : InvokeResponse.Card(PersonCard.Render(view))),
        cancellationToken);

    public Task<InvokeResponse> LeaveAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        RunAsync(turn, action, view => LeaveAsync(turn, action, view, cancellationToken), cancellationToken);

    private async Task<InvokeResponse> LeaveAsync(Turn turn, InvokeAction action, PersonView view, CancellationToken cancellationToken)
    {
        var member = view.Stored!;
        if (member.IsGone)
        {
            return InvokeResponse.Card(PersonCard.Render(view));
        }

        var question = (await reader.WithTakersAsync(view, cancellationToken)) with { Typed = action.Data };
        if (action.Data.GetValueOrDefault(EditStamp.Key) != view.Stamp)
        {
            return InvokeResponse.Card(PersonForm.AskToLeave(question with { IsChanged = true }));
        }

        var lasting = view.Roles.Where(role => RoleRules.IsHeld(role, turn.Today)).ToList();
        var leads = await roles.LeadsAsync(cancellationToken);
        var isLead = leads.Any(lead => lead.MemberId == member.Id && RoleRules.GoesOn(lead, turn.Today));
        if (isLead && !RoleRules.AlwaysHasLead(leads.Where(lead => lead.MemberId != member.Id), turn.Today))
        {
            return InvokeResponse.Card(PersonForm.AskToLeave(question with { Problem = PeopleListText.In(turn.Language)["role.fault.LastLead"] }));
        }

        if (PersonHandover.TakerOf(question, action.Data) is { } taker)
        {
            if (view.Responsible.Count > PersonHandover.Most)
            {
                return InvokeResponse.Card(PersonForm.AskToLeave(question with { Problem = PersonHandover.Question(question) }));
            }

            handover.Give(turn, view.Responsible, taker);
            question = question with { Responsible = [] };
        }

        if (isLead)
        {
            roles.RestOn(leads);
        }

        var ended = lasting.Select(role => role with { To = turn.Today }).ToList();
        changes.Save(turn, ended.Where(role => role.Role != AllianceRole.PartnerContact), view.Roles);
        await handover.EndBelongingAsync(turn, member, view.Roles, cancellationToken);
        var after = PersonHandover.WithoutContact(view.Roles.Select(role => ended.FirstOrDefault(end => end.Id == role.Id && end.Role != AllianceRole.PartnerContact) ?? role), turn.Today);
        return Save(turn, question with { Roles = after }, MemberRules.Leave(member, turn.Today), "status:Left");
    }

    private InvokeResponse Save(Turn turn, PersonView view, Member after, string outcome)
    {
        people.Save(after);
        changes.Note(turn, AuditAction.Changed, AuditEntity.Member, after.Id.Value, outcome);
        return InvokeResponse.Card(PersonCard.Render(view with { Stored = after, IsSaved = true }));
    }

    private async Task<InvokeResponse> RunAsync(Turn turn, InvokeAction action, Func<PersonView, Task<InvokeResponse>> attempt, CancellationToken cancellationToken) =>
        PersonEditor.Refusal(turn.Language, action.Data)
        ?? await unit.RunAsync(
            async () => await reader.ReadAsync(turn, action.Data.GetValueOrDefault(PeopleVerbs.PersonData), cancellationToken) is { } view
                ? await attempt(view)
                : Refusals.Because(PeopleText.In(turn.Language)["people.gone"]),
            cancellationToken)
        ?? Refusals.Conflict(turn.Language);
}
