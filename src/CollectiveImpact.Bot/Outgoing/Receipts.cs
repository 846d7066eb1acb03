using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Notes on what a message was about what became of it.</summary>
internal sealed class Receipts(ICheckInStore checkIns, IDigestStore digests, IPeopleStore people, IAllianceStore alliances, IOutbox outbox)
{
    /// <summary>So long the backbone is not told, so that all of a fan-out are in one message.</summary>
    private static readonly TimeSpan _gathers = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan _useful = TimeSpan.FromDays(3);

    public Task StageAsync(OutboxRow row, End end, DateTimeOffset now, CancellationToken cancellationToken) => end switch
    {
        { Sent: { } sent } => StageSentAsync(row.Message, sent, now, cancellationToken),
        { Outcome: OutboxOutcome.Undeliverable or OutboxOutcome.GivenUp } => StageFailedAsync(row.Message, end.Reason ?? "", now, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task StageSentAsync(OutboxMessage message, SendOutcome.Sent sent, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (message)
        {
            case OutboxMessage.CheckInCard { Occasion: CheckInOccasion.Asked } card when await checkIns.InvitationAsync(card.Week, card.Member, cancellationToken) is { } invitation:
                checkIns.Save(invitation with
                {
                    Result = invitation.Result is CheckInResult.Pending or CheckInResult.Undeliverable ? CheckInResult.Sent : invitation.Result,
                    UndeliverableReason = null,
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

        if (!message.IsOneOfMany && await outbox.FailedAsync(message, cancellationToken) is { } failedBefore)
        {
            outbox.Forget(failedBefore);
        }
    }

    private async Task StageFailedAsync(OutboxMessage message, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (message)
        {
            case OutboxMessage.CheckInCard { Occasion: CheckInOccasion.Asked } card
                when await checkIns.InvitationAsync(card.Week, card.Member, cancellationToken) is { Result: CheckInResult.Pending } invitation:
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

        if (message is not OutboxMessage.Undelivered)
        {
            await StageSummaryAsync(now, cancellationToken);
        }
    }

    /// <summary>One message a day tells the backbone of all that failed; the first failure of the day makes it.</summary>
    private async Task StageSummaryAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var summary = new OutboxMessage.Undelivered((await alliances.ProfileAsync(cancellationToken)).Clock.DateOf(now));
        if (await outbox.WaitingAsync(summary, cancellationToken) is null && await outbox.DeliveredAsync(summary, cancellationToken) is null)
        {
            outbox.Save(new OutboxRow { Message = summary, CreatedAt = now, NextAttemptAt = now + _gathers, NotAfter = now + _useful, IsAutomatic = true });
        }
    }
}
