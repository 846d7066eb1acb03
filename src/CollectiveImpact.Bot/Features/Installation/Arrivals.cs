using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Features.Installation;

/// <summary>A person is seen: where they are reached is kept up to date, and the first time they are welcomed.</summary>
internal sealed class Arrivals(IPeopleStore people, IOutbox outbox, IUnitOfWork unit, TimeProvider time)
{
    private const int MostTries = 8;
    private static readonly TimeSpan _welcomeIsUseful = TimeSpan.FromDays(30);

    /// <summary>
    /// Notes where a person was seen. The address holds a conversation only when it is the person's own chat; then a person
    /// who has not been welcomed yet has a welcome queued, which is returned.
    /// </summary>
    public async Task<OutboxMessage?> SeenAsync(TeamsAddress seen, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var before = await people.AddressAsync(seen.MemberId, cancellationToken);
            var address = seen with { ConversationId = seen.ConversationId ?? before?.ConversationId, UserId = seen.UserId ?? before?.UserId };
            if (address != before)
            {
                people.Save(address);
            }

            OutboxMessage? welcome = null;
            if (seen.ConversationId is not null && await people.MemberAsync(seen.MemberId, cancellationToken) is { WelcomedAt: null } member)
            {
                var now = time.GetUtcNow();
                welcome = new OutboxMessage.Welcome(seen.MemberId);
                people.Save(member with { WelcomedAt = now, Status = member.Status == MemberStatus.Invited ? MemberStatus.Active : member.Status });
                outbox.Add(welcome, now, now + _welcomeIsUseful);
            }

            if (await unit.CommitAsync(cancellationToken))
            {
                return welcome;
            }
        }

        return null;
    }

    /// <summary>The app was removed from the person's own chat: it is not written to again until they come back.</summary>
    public async Task LeftAsync(MemberId member, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await people.AddressAsync(member, cancellationToken) is not { ConversationId: not null } address)
            {
                return;
            }

            people.Save(address with { ConversationId = null });
            if (await unit.CommitAsync(cancellationToken))
            {
                return;
            }
        }
    }
}
