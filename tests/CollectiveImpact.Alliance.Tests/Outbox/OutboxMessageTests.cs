using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Outbox;

public sealed class OutboxMessageTests
{
    private static readonly IsoWeek _week = Given.Week;
    private static readonly MemberId _amina = new("amina");
    private static readonly PartnerId _club = new("klubben");

    /// <summary>One of each kind, and for each part of its key one that differs in that part alone.</summary>
    private static readonly OutboxMessage[] _messages =
    [
        new OutboxMessage.RoundFanOut(_week), new OutboxMessage.RoundFanOut(_week.AddWeeks(1)),
        new OutboxMessage.CheckInCard(_week, _amina), new OutboxMessage.CheckInCard(_week.AddWeeks(1), _amina), new OutboxMessage.CheckInCard(_week, new("ole")),
        new OutboxMessage.CheckInCard(_week, _amina, CheckInOccasion.Reminder), new OutboxMessage.CheckInCard(_week, _amina, CheckInOccasion.PutOff),
        new OutboxMessage.Welcome(_amina), new OutboxMessage.Welcome(new("ole")),
        new OutboxMessage.TeamGreeting("19:a"), new OutboxMessage.TeamGreeting("19:b"),
        new OutboxMessage.WeeklyDigest(_week), new OutboxMessage.WeeklyDigest(_week.AddWeeks(1)),
        new OutboxMessage.OfferReceived(_week, "a1", _club, _amina), new OutboxMessage.OfferReceived(_week.AddWeeks(1), "a1", _club, _amina),
        new OutboxMessage.OfferReceived(_week, "a2", _club, _amina), new OutboxMessage.OfferReceived(_week, "a1", new("kommunen"), _amina),
        new OutboxMessage.OfferReceived(_week, "a1", _club, new("ole")),
        new OutboxMessage.CommitmentProposed("c1", _amina), new OutboxMessage.CommitmentProposed("c2", _amina), new OutboxMessage.CommitmentProposed("c1", new("ole")),
        new OutboxMessage.ProposalDecided("c1", _amina), new OutboxMessage.ProposalDecided("c2", _amina), new OutboxMessage.ProposalDecided("c1", new("ole")),
        new OutboxMessage.CommitmentEntrusted(new("c1"), _amina), new OutboxMessage.CommitmentEntrusted(new("c2"), _amina), new OutboxMessage.CommitmentEntrusted(new("c1"), new("ole")),
        new OutboxMessage.CommitmentsOrphaned(_amina, new("ole")), new OutboxMessage.CommitmentsOrphaned(new("ole"), _amina), new OutboxMessage.CommitmentsOrphaned(_amina, _amina),
        new OutboxMessage.Erasure(_amina), new OutboxMessage.Erasure(new("ole")),
        new OutboxMessage.DigestCorrection(_week), new OutboxMessage.DigestCorrection(_week.AddWeeks(1)),
        new OutboxMessage.WeekSkipped(_week), new OutboxMessage.WeekSkipped(_week.AddWeeks(1)),
        new OutboxMessage.DigestDraft(_week, _amina), new OutboxMessage.DigestDraft(_week.AddWeeks(1), _amina), new OutboxMessage.DigestDraft(_week, new("ole")),
        new OutboxMessage.DigestHasNoChannel(_week, _amina), new OutboxMessage.DigestHasNoChannel(_week.AddWeeks(1), _amina), new OutboxMessage.DigestHasNoChannel(_week, new("ole")),
        new OutboxMessage.SidelineFanOut(_week), new OutboxMessage.SidelineFanOut(_week.AddWeeks(1)),
        new OutboxMessage.SidelineDigest(_week, _amina), new OutboxMessage.SidelineDigest(_week.AddWeeks(1), _amina), new OutboxMessage.SidelineDigest(_week, new("ole")),
        new OutboxMessage.RosterReading("19:a"), new OutboxMessage.RosterReading("19:b"),
        new OutboxMessage.SetupInvitation(_amina), new OutboxMessage.SetupInvitation(new("ole")),
        new OutboxMessage.ImportWork(_amina, "a1"), new OutboxMessage.ImportWork(_amina, "a2"), new OutboxMessage.ImportWork(new("ole"), "a1"),
        new OutboxMessage.QuietQuestion(_week, new("klubben"), _amina), new OutboxMessage.QuietQuestion(_week, new("kommunen"), _amina),
        new OutboxMessage.QuietCall(_week, new("klubben"), _amina, new("rikke")), new OutboxMessage.QuietCall(_week, new("klubben"), _amina, new("jonas")),
        new OutboxMessage.LeadPassedOn(_amina, new DateOnly(2026, 11, 17)), new OutboxMessage.LeadPassedOn(_amina, new DateOnly(2026, 11, 18)),
        new OutboxMessage.LeadPassedOn(new("ole"), new DateOnly(2026, 11, 17)),
        new OutboxMessage.Undelivered(new DateOnly(2026, 11, 17)), new OutboxMessage.Undelivered(new DateOnly(2026, 11, 18)),
    ];

    [Fact]
    public void Every_kind_of_message_is_in_this_test() =>
        Assert.Equal(
            typeof(OutboxMessage).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(OutboxMessage))).Select(type => type.Name).Order(),
            _messages.Select(message => message.GetType().Name).Distinct().Order());

    [Fact]
    public void Messages_about_different_things_or_for_different_readers_have_different_keys() =>
        Assert.Distinct(_messages.Select(message => string.Join('\n', message.Key)));

    [Fact]
    public void Same_message_made_twice_has_the_same_key() =>
        Assert.All(_messages, message => Assert.Equal(message.Key, (message with { }).Key));

    [Fact]
    public void Cards_of_a_round_are_many_and_everything_else_goes_before_them() =>
        Assert.Equal(["CheckInCard"], _messages.Where(message => message.IsOneOfMany).Select(message => message.GetType().Name).Distinct());
}
