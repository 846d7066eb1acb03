using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Features.Installation;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Notes where the person who acts is reached.</summary>
internal sealed class Presence(Arrivals arrivals, IDeliverNow delivery)
{
    /// <summary>Somebody wrote, or added the bot: the first time they are welcomed, before anything else is said.</summary>
    public async Task WelcomeAsync(Turn turn, Activity activity, CancellationToken cancellationToken)
    {
        if (turn.Profile.Status == AllianceStatus.Draft)
        {
            // Nobody is welcomed to what is still being set up: that comes with the activation. How to set it up is told first.
            await NoteAsync(turn, activity, cancellationToken);
            if (turn.Standing.IsBackbone && activity.IsPersonal)
            {
                await delivery.DeliverAsync(turn.Profile.Id, new OutboxMessage.SetupInvitation(turn.Member.Id), cancellationToken);
            }
        }
        else if (AddressOf(turn, activity) is { } address && await arrivals.WelcomeAsync(address, cancellationToken) is { } welcome)
        {
            await delivery.DeliverAsync(turn.Profile.Id, welcome, cancellationToken);
        }
    }

    /// <summary>Somebody pressed a button: they have heard from the bot before, and wait for the answer.</summary>
    public Task NoteAsync(Turn turn, Activity activity, CancellationToken cancellationToken) =>
        AddressOf(turn, activity) is { } address ? arrivals.NoteAsync(address, cancellationToken) : Task.CompletedTask;

    private static TeamsAddress? AddressOf(Turn turn, Activity activity)
    {
        if (activity is not { ServiceUrl: { Length: > 0 } serviceUrl, TenantId: { Length: > 0 } tenant, Recipient.Id: { Length: > 0 } bot })
        {
            return null;
        }

        return new TeamsAddress
        {
            MemberId = turn.Member.Id,
            UserId = Known(activity.From?.Id),
            ConversationId = activity.IsPersonal ? Known(activity.Conversation?.Id) : null,
            ServiceUrl = serviceUrl,
            TenantId = tenant,
            BotId = bot,
        };
    }

    private static string? Known(string? id) => string.IsNullOrWhiteSpace(id) ? null : id;
}
