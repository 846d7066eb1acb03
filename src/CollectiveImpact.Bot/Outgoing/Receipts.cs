using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Notes on what a message was about what became of it.</summary>
internal sealed class Receipts(ICheckInStore checkIns, IDigestStore digests, IPeopleStore people)
{
    public async Task StageSentAsync(OutboxMessage message, SendOutcome.Sent sent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (message)
        {
            case OutboxMessage.CheckInCard card when await checkIns.InvitationAsync(card.Week, card.Member, cancellationToken) is { } invitation:
                checkIns.Save(invitation with
                {
                    Result = invitation.Result == CheckInResult.Pending ? CheckInResult.Sent : invitation.Result,
                    SentAt = now,
                    ActivityId = sent.ActivityId,
                });
                break;
            case OutboxMessage.Welcome welcome when await people.MemberAsync(welcome.Member, cancellationToken) is { } member:
                people.Save(member with { NoticeSeenAt = now });
                break;
            case OutboxMessage.WeeklyDigest post when await digests.WeeklyAsync(post.Week, cancellationToken) is { } digest:
                digests.Save(digest with { State = DigestState.Posted, PostedAt = now, ConversationId = sent.ConversationId, ActivityId = sent.ActivityId });
                break;
        }
    }

    public async Task StageFailedAsync(OutboxMessage message, string reason, CancellationToken cancellationToken)
    {
        switch (message)
        {
            case OutboxMessage.CheckInCard card when await checkIns.InvitationAsync(card.Week, card.Member, cancellationToken) is { Result: CheckInResult.Pending } invitation:
                checkIns.Save(invitation with { Result = CheckInResult.Undeliverable, UndeliverableReason = reason });
                break;
            case OutboxMessage.WeeklyDigest post when await digests.WeeklyAsync(post.Week, cancellationToken) is { State: DigestState.Posting } digest:
                digests.Save(digest with { State = DigestState.Failed });

                // The week has not been told of after all: it is offered again, even when another has begun meanwhile.
                if (await checkIns.RoundAsync(post.Week, cancellationToken) is { State: RoundState.Digested } round)
                {
                    checkIns.Save(round with { State = RoundState.Closed });
                }

                break;
        }
    }
}
