using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Partners;

/// <summary><c>partnere</c>: who takes part, for everybody who takes part; and for the secretariat's leader the way to change it.</summary>
internal sealed class PartnersHandler(PartnerReader reader, PartnerEditor editor, PartnerMoves moves, Authorities authorities) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken) => turn.May(AllianceAction.SeeOverview)
        ? Reply.Card(PartnersCard.Render(await reader.ListAsync(turn, null, cancellationToken)), PartnersCard.Summary(turn.Profile, turn.Language))
        : Reply.Text(Refusals.NotAllowedText("role.member", turn.Language));

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (action.Verb == PartnerVerbs.List)
        {
            return turn.May(AllianceAction.SeeOverview)
                ? InvokeResponse.Card(PartnersCard.Render(await reader.ListAsync(turn, action.Data.GetValueOrDefault(Paging.Key), cancellationToken)))
                : Refusals.NotAllowed("role.member", turn.Language);
        }

        if (!turn.May(AllianceAction.ManageAlliance))
        {
            return Refusals.Because(await authorities.OnlyLeadAsync(turn, cancellationToken));
        }

        return action.Verb switch
        {
            PartnerVerbs.Add => InvokeResponse.Card(PartnerCard.Form(PartnerReader.New(turn, CardNonce.New(turn.Now)))),
            PartnerVerbs.Edit => await EditAsync(turn, action, keepTyped: false, cancellationToken),
            PartnerVerbs.Find => await EditAsync(turn, action, keepTyped: true, cancellationToken),
            PartnerVerbs.Save => await editor.SaveAsync(turn, action, cancellationToken),
            PartnerVerbs.AskToLeave => await moves.AskToLeaveAsync(turn, action, cancellationToken),
            PartnerVerbs.Leave => await moves.LeaveAsync(turn, action, cancellationToken),
            _ => await moves.MoveAsync(turn, action, action.Verb == PartnerVerbs.Pause ? PartnerStatus.Paused : PartnerStatus.Active, cancellationToken),
        };
    }

    private async Task<InvokeResponse> EditAsync(Turn turn, InvokeAction action, bool keepTyped, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(turn, action.Data.GetValueOrDefault(PartnerVerbs.PartnerData), cancellationToken) is not { } found)
        {
            return Refusals.Because(PeopleText.In(turn.Language)["people.gone"]);
        }

        if (!keepTyped)
        {
            return InvokeResponse.Card(PartnerCard.Form(found.View));
        }

        var isChanged = action.Data.GetValueOrDefault(EditStamp.Key) != found.View.Stamp;
        return PartnerInput.Refusal(turn.Language, action.Data)
            ?? InvokeResponse.Card(PartnerCard.Form(found.View with { Typed = PartnerInput.Typed(action.Data), IsChanged = isChanged }));
    }
}
