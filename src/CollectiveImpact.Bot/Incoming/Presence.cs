using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Installation;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Notes where the person who acts is reached, and sends their welcome before anything else is said.</summary>
internal sealed class Presence(Arrivals arrivals, IDeliverNow delivery)
{
    public async Task SeenAsync(Turn turn, Activity activity, CancellationToken cancellationToken)
    {
        if (activity is not { ServiceUrl: { Length: > 0 } serviceUrl, TenantId: { Length: > 0 } tenant, Recipient.Id: { Length: > 0 } bot })
        {
            return;
        }

        var address = new TeamsAddress
        {
            MemberId = turn.Member.Id,
            UserId = activity.From?.Id,
            ConversationId = activity.IsPersonal ? activity.Conversation?.Id : null,
            ServiceUrl = serviceUrl,
            TenantId = tenant,
            BotId = bot,
        };
        if (await arrivals.SeenAsync(address, cancellationToken) is { } welcome)
        {
            await delivery.DeliverAsync(turn.Profile.Id, welcome, cancellationToken);
        }
    }
}
