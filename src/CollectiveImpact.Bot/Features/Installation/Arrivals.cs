using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>A person is seen: where they are reached is kept up to date, and the first time they are welcomed.</summary>
internal sealed class Arrivals(IPeopleStore people, IOutbox outbox, IUnitOfWork unit, AllianceTime time)
{
    private static readonly TimeSpan _welcomeIsUseful = TimeSpan.FromDays(30);
    private static readonly TimeSpan _onItsWay = TimeSpan.FromHours(1);

    /// <summary>Notes where a person was seen. The address holds a conversation only when it is the person's own chat.</summary>
    public Task NoteAsync(TeamsAddress seen, CancellationToken cancellationToken) =>
        unit.RunAsync(() => StageAddressAsync(seen, cancellationToken), cancellationToken);

    /// <summary>Notes it too; in their own chat a person who has not been welcomed yet has a welcome queued, which is returned.</summary>
    public async Task<OutboxMessage?> WelcomeAsync(TeamsAddress seen, CancellationToken cancellationToken)
    {
        OutboxMessage? welcome = null;
        var isNoted = await unit.RunAsync(
            async () =>
            {
                await StageAddressAsync(seen, cancellationToken);
                welcome = seen.ConversationId is null ? null : await StageWelcomeAsync(seen.MemberId, cancellationToken);
            },
            cancellationToken);
        return isNoted ? welcome : null;
    }

    /// <summary>The app was removed from the person's own chat: it is not written to again until they come back.</summary>
    public async Task LeftAsync(AllianceId alliance, MemberId member, CancellationToken cancellationToken)
    {
        unit.Begin(alliance);
        await unit.RunAsync(
            async () =>
            {
                if (await people.AddressAsync(member, cancellationToken) is { ConversationId: not null } address)
                {
                    people.Save(address with { ConversationId = null });
                }
            },
            cancellationToken);
    }

    private async Task StageAddressAsync(TeamsAddress seen, CancellationToken cancellationToken)
    {
        var before = await people.AddressAsync(seen.MemberId, cancellationToken);
        var address = seen with { ConversationId = seen.ConversationId ?? before?.ConversationId, UserId = seen.UserId ?? before?.UserId };
        if (address != before)
        {
            people.Save(address);
        }
    }

    private async Task<OutboxMessage?> StageWelcomeAsync(MemberId id, CancellationToken cancellationToken)
    {
        var now = time.Now;
        var welcome = new OutboxMessage.Welcome(id);
        if (await people.MemberAsync(id, cancellationToken) is not { } member)
        {
            return null;
        }

        if (member.WelcomedAt is { } welcomedAt)
        {
            // It may be on its way still, with everybody else's: it comes before the answer.
            return member.NoticeSeenAt is null && now - welcomedAt < _onItsWay ? welcome : null;
        }

        people.Save(member with
        {
            WelcomedAt = now,
            Status = member.Status == MemberStatus.Invited ? MemberStatus.Active : member.Status,
            SuggestedOrganisationId = member.IsPlaced ? null : await SuggestionAsync(member, cancellationToken),
        });
        outbox.Add(welcome, now, now + _welcomeIsUseful);
        return welcome;
    }

    private async Task<PartnerId?> SuggestionAsync(Member member, CancellationToken cancellationToken) =>
        new MailDomains(await people.MembersAsync(cancellationToken), await people.PartnersAsync(cancellationToken)).Suggest(member.WorkMail);
}
