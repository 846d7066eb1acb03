using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>Takes the answer to the welcome's question. It is asked once: what the secretariat has set meanwhile stands.</summary>
internal sealed class WhoAreYouHandler(IPeopleStore people, IAuditLog audit, IUnitOfWork unit) : IButtonHandler
{
    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var words = InstallationText.In(turn.Language);
        var typed = action.Data.GetValueOrDefault(WhoAreYouVerbs.NameInput) ?? "";
        if (TextRules.Refusal(turn.Language, typed) is { } refusal)
        {
            return refusal;
        }

        if (MemberNames.Read(typed) is not { } name)
        {
            return Refusals.Because(words["arrival.name.missing"]);
        }

        if (action.Data.GetValueOrDefault(WhoAreYouVerbs.PartnerInput) is not { Length: > 0 } choice)
        {
            return Refusals.Because(words["arrival.partner.missing"]);
        }

        var partner = choice == WhoAreYouVerbs.NoPartner ? null : await people.PartnerAsync(new PartnerId(choice), cancellationToken);
        if (choice != WhoAreYouVerbs.NoPartner && partner is not { Status: not PartnerStatus.Left })
        {
            return Refusals.Because(words["arrival.partner.missing"]);
        }

        return await unit.RunAsync(() => SaveAsync(turn, name, partner, cancellationToken), cancellationToken) ?? Refusals.Conflict(turn.Language);
    }

    private async Task<InvokeResponse> SaveAsync(Turn turn, string name, Partner? partner, CancellationToken cancellationToken)
    {
        if (await people.MemberAsync(turn.Member.Id, cancellationToken) is not { } member)
        {
            return Refusals.Because(Strangers.Text);
        }

        if (member.ProfileConfirmedAt is not null)
        {
            var standing = await people.PartnerAsync(member.OrganisationId, cancellationToken);
            return InvokeResponse.Card(WhoAreYou.Saved(member, standing?.Name));
        }

        var confirmed = member with
        {
            DisplayName = name,
            FirstName = name == member.DisplayName ? member.FirstName : MemberNames.FirstOf(name),
            OrganisationId = member.IsPlaced ? member.OrganisationId : partner?.Id ?? Member.Unplaced,
            ProfileConfirmedAt = turn.Now,
        };
        people.Save(confirmed);
        audit.Add(new AuditEvent
        {
            At = turn.Now,
            Actor = member.Id,
            Action = AuditAction.Changed,
            Entity = AuditEntity.Member,
            EntityId = member.Id.Value,
            Outcome = "profile",
        });
        var organisation = await people.PartnerAsync(confirmed.OrganisationId, cancellationToken);
        return InvokeResponse.Card(WhoAreYou.Saved(confirmed, organisation?.Name));
    }
}
