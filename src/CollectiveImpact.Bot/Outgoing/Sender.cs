using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>The only one that writes to people and channels who have not just spoken.</summary>
internal sealed class Sender(ConnectorClient connector, Addresses addresses, IAllianceStore alliances, SendTerms terms, AllianceTime time)
{
    private static readonly TimeSpan _untilThereIsATeam = TimeSpan.FromSeconds(10);

    /// <summary>Sends. A chat that had to be made comes with the outcome, to be kept with it.</summary>
    public Task<SendOutcome> SendAsync(Parcel parcel, DateTimeOffset now, CancellationToken cancellationToken) => parcel switch
    {
        Parcel.ToMember to => ToMemberAsync(to, now, cancellationToken),
        Parcel.ToChannel to => ToChannelAsync(to, now, cancellationToken),
        Parcel.Edit edit => EditAsync(edit, now, cancellationToken),
        _ => throw new InvalidOperationException("What is not needed is not sent."),
    };

    private async Task<SendOutcome> ToMemberAsync(Parcel.ToMember to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (address, otherwise) = await addresses.OfAsync(to.Member, now, cancellationToken);
        if (address is null)
        {
            return otherwise!;
        }

        if (address.ConversationId is { } known)
        {
            return await SendAsync(to, address, known, cancellationToken);
        }

        var created = await CreateAsync(address, cancellationToken);
        return created is ConnectorResult<ConversationResource>.Done { Value.Id: var made }
            ? await SendAsync(to, address, made, cancellationToken) with { NewAddress = address with { ConversationId = made } }
            : Outcomes.Of(created, to.Member.Id) with { NewAddress = address };
    }

    private async Task<SendOutcome> SendAsync(Parcel.ToMember to, TeamsAddress address, string conversation, CancellationToken cancellationToken)
    {
        var sent = await connector.SendAsync(terms.Route(address.ServiceUrl, address.TenantId), conversation, to.Activity, cancellationToken);
        return sent is ConnectorResult<ResourceResponse>.Done message
            ? new SendOutcome.Sent(conversation, message.Value.Id)
            : Outcomes.Of(sent, to.Member.Id);
    }

    private Task<ConnectorResult<ConversationResource>> CreateAsync(TeamsAddress address, CancellationToken cancellationToken) =>
        connector.CreateConversationAsync(
            terms.Route(address.ServiceUrl, address.TenantId),
            ConversationParameters.Personal(address.BotId, address.UserId!, address.TenantId),
            cancellationToken);

    private async Task<SendOutcome> ToChannelAsync(Parcel.ToChannel to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team)
        {
            return new SendOutcome.HeldBack(OutboxPolicy.NoTeam, now + time.Stretch(_untilThereIsATeam));
        }

        var thread = ConversationParameters.ChannelThread(to.ChannelId, team.TenantId, to.Activity);
        var created = await connector.CreateConversationAsync(terms.Route(team.ServiceUrl, team.TenantId), thread, cancellationToken);
        return created is ConnectorResult<ConversationResource>.Done done
            ? new SendOutcome.Sent(done.Value.Id, done.Value.ActivityId)
            : Outcomes.Of(created);
    }

    private async Task<SendOutcome> EditAsync(Parcel.Edit edit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team)
        {
            return new SendOutcome.HeldBack(OutboxPolicy.NoTeam, now + time.Stretch(_untilThereIsATeam));
        }

        var edited = await connector.UpdateAsync(terms.Route(team.ServiceUrl, team.TenantId), edit.ConversationId, edit.ActivityId, edit.Activity, cancellationToken);
        return edited is ConnectorResult<ResourceResponse>.Done ? new SendOutcome.Sent(edit.ConversationId, edit.ActivityId) : Outcomes.Of(edited);
    }
}
