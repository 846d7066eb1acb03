using System.Globalization;
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

    /// <summary>The first part of the keys of messages that are made by the hundred: these let all others go first.</summary>
    public static IReadOnlyList<string> KindsOfMany { get; } = ["checkin"];

    /// <summary>What it is about and for whom, in this order: the same thing for the same reader has one key.</summary>
    public abstract IReadOnlyList<string> Key { get; }

    public bool IsOneOfMany => KindsOfMany.Contains(Key[0]);

    /// <summary>Not said to anybody: invites everybody who should have a card in the round, in as many transactions as it takes.</summary>
    public sealed record RoundFanOut(IsoWeek Week) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["fanout", Week.Value];
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

    /// <summary>To the backbone, once a day at most: who could not be reached.</summary>
    public sealed record Undelivered(DateOnly Day) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["undelivered", Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
    }
}
