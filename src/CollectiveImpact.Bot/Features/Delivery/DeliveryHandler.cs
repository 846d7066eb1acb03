using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Delivery;

/// <summary><c>status levering</c>: what waits, what failed and why; and the button that tries it again.</summary>
internal sealed class DeliveryHandler(DeliveryViews views, DeliveryRetry retry, IDeliverySignal delivery) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken) => turn.May(AllianceAction.RunRounds)
        ? Reply.Card(DeliveryCard.Render(await views.ReadAsync(turn.Profile, turn.Language, turn.Now, cancellationToken)), DeliveryCard.Summary(turn.Language))
        : Reply.Text(Refusals.NotAllowedText("role.backbone", turn.Language));

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (!turn.May(AllianceAction.RunRounds))
        {
            return Refusals.NotAllowed("role.backbone", turn.Language);
        }

        var again = await retry.AllAsync(turn.Now, cancellationToken);
        delivery.Poke(turn.Profile.Id);
        var view = await views.ReadAsync(turn.Profile, turn.Language, turn.Now, cancellationToken);
        return InvokeResponse.Card(DeliveryCard.Render(view with { Again = again }));
    }
}
