using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Teams.Connector;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>The only one that writes to people and channels who have not just spoken.</summary>
internal sealed class Sender(ConnectorClient connector, Addresses addresses, IAllianceStore alliances, TenantPace pace)
{
    /// <summary>Sends. A chat that had to be made is staged with the address, to be kept with the outcome.</summary>
    public Task<SendOutcome> SendAsync(Parcel parcel, CancellationToken cancellationToken) => parcel switch
    {
        Parcel.ToMember to => ToMemberAsync(to, cancellationToken),
        Parcel.ToChannel to => ToChannelAsync(to, cancellationToken),
        Parcel.Edit edit => EditAsync(edit, cancellationToken),
        _ => throw new InvalidOperationException("What is not needed is not sent."),
    };

    private async Task<SendOutcome> ToMemberAsync(Parcel.ToMember to, CancellationToken cancellationToken)
    {
        var (address, otherwise) = await addresses.OfAsync(to.Member, cancellationToken);
        if (address is null)
        {
            return otherwise!;
        }

        var conversation = address.ConversationId;
        if (conversation is null)
        {
            var created = await CreateAsync(address, cancellationToken);
            if (created is not ConnectorResult<ConversationResource>.Done done)
            {
                return Outcomes.Of(created);
            }

            conversation = done.Value.Id;
        }

        await pace.WaitAsync(address.TenantId, cancellationToken);
        var sent = await connector.SendAsync(address.ServiceUrl, conversation, to.Activity, cancellationToken);
        if (sent is not ConnectorResult<ResourceResponse>.Done message)
        {
            return Outcomes.Of(sent);
        }

        if (address.ConversationId is null)
        {
            addresses.Save(address with { ConversationId = conversation });
        }

        return new SendOutcome.Sent(conversation, message.Value.Id);
    }

    private async Task<ConnectorResult<ConversationResource>> CreateAsync(TeamsAddress address, CancellationToken cancellationToken)
    {
        await pace.WaitAsync(address.TenantId, cancellationToken);
        return await connector.CreateConversationAsync(
            address.ServiceUrl, ConversationParameters.Personal(address.BotId, address.UserId!, address.TenantId), cancellationToken);
    }

    private async Task<SendOutcome> ToChannelAsync(Parcel.ToChannel to, CancellationToken cancellationToken)
    {
        if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team)
        {
            return new SendOutcome.Later("NoTeam", TimeSpan.FromSeconds(10));
        }

        var thread = ConversationParameters.ChannelThread(to.ChannelId, team.TenantId, to.Activity);
        await pace.WaitAsync(team.TenantId, cancellationToken);
        var created = await connector.CreateConversationAsync(team.ServiceUrl, thread, cancellationToken);
        return created is ConnectorResult<ConversationResource>.Done done
            ? new SendOutcome.Sent(done.Value.Id, done.Value.ActivityId)
            : Outcomes.Of(created);
    }

    private async Task<SendOutcome> EditAsync(Parcel.Edit edit, CancellationToken cancellationToken)
    {
        if (await alliances.TeamAsync(cancellationToken) is not { RemovedAt: null } team)
        {
            return new SendOutcome.Later("NoTeam", TimeSpan.FromSeconds(10));
        }

        await pace.WaitAsync(team.TenantId, cancellationToken);
        var edited = await connector.UpdateAsync(team.ServiceUrl, edit.ConversationId, edit.ActivityId, edit.Activity, cancellationToken);
        return edited is ConnectorResult<ResourceResponse>.Done ? new SendOutcome.Sent(edit.ConversationId, edit.ActivityId) : Outcomes.Of(edited);
    }
}
