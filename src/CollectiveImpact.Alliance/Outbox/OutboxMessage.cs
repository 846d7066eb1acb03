using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Outbox;

/// <summary>
/// Something to be said later, or to somebody else than the person who just acted. It names what it is about and for whom;
/// the words are made when it is sent, from what is true then.
/// </summary>
public abstract record OutboxMessage
{
    private OutboxMessage()
    {
    }

    /// <summary>What it is about and for whom, in this order: the same thing for the same reader has one key.</summary>
    public abstract IReadOnlyList<string> Key { get; }

    /// <summary>Not said to anybody: invites everybody who should have a card in the round, in as many transactions as it takes.</summary>
    public sealed record RoundFanOut(IsoWeek Week) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["fanout", Week.Value];
    }

    /// <summary>
    /// Not said to anybody: reads the team's roster and brings the members up to date; in an active alliance those who are new
    /// are welcomed.
    /// </summary>
    public sealed record RosterReading(string TeamId) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["roster", TeamId];
    }

    /// <summary>To the one who installed the bot in a team that has no alliance yet: how to go on.</summary>
    public sealed record SetupInvitation(MemberId Member) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["setup", Member.Value];
    }

    /// <summary>Not said to anybody: does what is left of a sheet that somebody said yes to.</summary>
    public sealed record ImportWork(MemberId Member, string Mark) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["import", Member.Value, Mark];
    }

    public sealed record CheckInCard(IsoWeek Week, MemberId Member) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["checkin", Week.Value, Member.Value];
    }

    public sealed record Welcome(MemberId Member) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["welcome", Member.Value];
    }

    public sealed record TeamGreeting(string TeamId) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["greeting", TeamId];
    }

    public sealed record WeeklyDigest(IsoWeek Week) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["digest", Week.Value, "Weekly"];
    }

    public sealed record OfferReceived(IsoWeek Week, string AskId, PartnerId From, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["offer", Week.Value, AskId, From.Value, To.Value];
    }
}
