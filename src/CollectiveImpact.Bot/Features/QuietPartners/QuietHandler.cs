using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.QuietPartners;

/// <summary>"Alt er fint" and "Ring til mig": both are signs, and the second tells the secretariat, once.</summary>
internal sealed class QuietHandler(IQuietPartnerStore quiet, IPeopleStore people, IOutbox outbox, IUnitOfWork unit, IDeliverySignal delivery) : IButtonHandler
{
    private static readonly TimeSpan _useful = TimeSpan.FromDays(14);

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var wantsCall = action.Verb == QuietVerbs.Call;
        if (turn.Organisation is not { } partner || partner.Id.Value != action.Data.GetValueOrDefault(QuietVerbs.Partner)
            || await quiet.NudgeAsync(partner.Id, cancellationToken) is null)
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        var isStored = await unit.RunAsync(() => AnswerAsync(turn, partner.Id, wantsCall, cancellationToken), cancellationToken);
        delivery.Poke(turn.Profile.Id);
        return isStored ? InvokeResponse.Card(QuietCard.Thanks(turn.Member, wantsCall)) : Refusals.Conflict(turn.Language);
    }

    private async Task AnswerAsync(Turn turn, PartnerId partner, bool wantsCall, CancellationToken cancellationToken)
    {
        if (await quiet.NudgeAsync(partner, cancellationToken) is not { } nudge)
        {
            return;
        }

        quiet.Save(nudge with { AnsweredAt = turn.Now, WantsCall = nudge.WantsCall || wantsCall });
        if (!wantsCall || nudge.WantsCall)
        {
            return;
        }

        var backbone = CommitmentRules.Deciders(
            turn.Profile.Backbone.Id, await people.MembersAsync(cancellationToken), await people.RolesAsync(cancellationToken), turn.Today);
        foreach (var person in backbone)
        {
            outbox.Add(new OutboxMessage.QuietCall(turn.ThisWeek, partner, turn.Member.Id, person), turn.Now, turn.Now + _useful);
        }
    }
}
