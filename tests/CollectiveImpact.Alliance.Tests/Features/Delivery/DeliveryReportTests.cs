using CollectiveImpact.Alliance.Features.Delivery;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Delivery;

public sealed class DeliveryReportTests
{
    private static readonly DateTimeOffset _now = Given.Tuesday;

    [Fact]
    public void What_waits_is_told_by_kind_and_reason_with_the_oldest()
    {
        var report = DeliveryReport.Of(
            [
                Row(Card("amina"), minutesAgo: 3), Row(Card("ole"), minutesAgo: 9), Row(Card("eva"), minutesAgo: 5, failure: "Http502"),
                Row(new OutboxMessage.TeamGreeting("19:a"), failure: OutboxPolicy.NoTeam), Row(new OutboxMessage.Undelivered(new(2026, 11, 17)), failure: OutboxPolicy.QuietHours),
                Row(new OutboxMessage.RoundFanOut(Given.Week)),
            ],
            [],
            _now);

        Assert.Equal(
            [
                new WaitingGroup(MessageKind.CheckIn, WaitReason.Turn, 2, _now.AddMinutes(-9)), new WaitingGroup(MessageKind.CheckIn, WaitReason.Trouble, 1, _now.AddMinutes(-5)),
                new WaitingGroup(MessageKind.Greeting, WaitReason.Team, 1, _now),
            ],
            report.Waiting);
    }

    [Theory]
    [InlineData("BotNotInConversationRoster", FailureReason.NotInstalled)]
    [InlineData("ForbiddenOperationException", FailureReason.NotInstalled)]
    [InlineData("ConversationBlockedByUser", FailureReason.Blocked)]
    [InlineData("MessageWritesBlocked", FailureReason.Blocked)]
    [InlineData("BotDisabledByAdmin", FailureReason.SwitchedOff)]
    [InlineData("NotInTeam", FailureReason.NotInTeam)]
    [InlineData("MemberNotFoundInConversation", FailureReason.NotInTeam)]
    [InlineData("ConversationNotFound", FailureReason.ChatGone)]
    [InlineData("NoAnswer", FailureReason.TooLong)]
    [InlineData("ServiceError", FailureReason.Refused)]
    public void Failure_is_told_by_what_can_be_done_about_it(string code, FailureReason reason) =>
        Assert.Equal(
            [new FailedMessage(MessageKind.CheckIn, reason, code, new MemberId("amina"), _now)],
            DeliveryReport.Of([], [new FailedRow(Row(Card("amina")), code, _now)], _now).Failed);

    [Fact]
    public void Old_failures_are_not_told_any_more() =>
        Assert.Empty(DeliveryReport.Of([], [new FailedRow(Row(Card("amina")), "NotInTeam", _now - DeliveryReport.Remembered)], _now).Failed);

    [Fact]
    public void Only_what_is_not_too_old_to_be_wanted_can_be_tried_again()
    {
        var row = new FailedRow(Row(Card("amina")), "NotInTeam", _now);

        Assert.True(DeliveryReport.CanBeTried(row, row.Row.NotAfter.AddSeconds(-1)));
        Assert.False(DeliveryReport.CanBeTried(row, row.Row.NotAfter));
        Assert.False(DeliveryReport.CanBeTried(row with { Row = Row(new OutboxMessage.WeeklyDigest(Given.Week)) }, _now));
    }

    private static OutboxMessage.CheckInCard Card(string member) => new(Given.Week, new MemberId(member));

    private static OutboxRow Row(OutboxMessage message, int minutesAgo = 0, string? failure = null) => new()
    {
        Message = message,
        CreatedAt = _now.AddMinutes(-minutesAgo),
        NextAttemptAt = _now,
        NotAfter = _now.AddDays(1),
        LastFailure = failure,
    };
}
