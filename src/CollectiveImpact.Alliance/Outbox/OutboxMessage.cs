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

    /// <summary>To whoever heads the backbone team from this day because nobody who did is left: that it is them now.</summary>
    public sealed record LeadPassedOn(MemberId Member, DateOnly From) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["lead", Member.Value, From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
    }

    /// <summary>Not said to anybody: does what is left of a sheet that somebody said yes to.</summary>
    public sealed record ImportWork(MemberId Member, string Mark) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["import", Member.Value, Mark];
    }

    public sealed record CheckInCard(IsoWeek Week, MemberId Member, CheckInOccasion Occasion = CheckInOccasion.Asked) : OutboxMessage
    {
        public override IReadOnlyList<string> Key =>
            Occasion == CheckInOccasion.Asked ? ["checkin", Week.Value, Member.Value] : ["checkin", Week.Value, Member.Value, Occasion.ToString()];
    }

    /// <summary>To who speaks for a partner that has been quiet for long: how it goes, in private.</summary>
    public sealed record QuietQuestion(IsoWeek Week, PartnerId Partner, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["quiet", Week.Value, Partner.Value];
    }

    /// <summary>To one of the backbone: somebody of a partner that was quiet wants to be called.</summary>
    public sealed record QuietCall(IsoWeek Week, PartnerId Partner, MemberId From, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["quietcall", Week.Value, Partner.Value, To.Value];
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

    /// <summary>Tells the channel that there is no round in this week and, where several follow each other, until when.</summary>
    public sealed record WeekSkipped(IsoWeek Week) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["skipped", Week.Value];
    }

    /// <summary>To one of the backbone: the week's news before it is posted by itself, or that there is nothing to tell.</summary>
    public sealed record DigestDraft(IsoWeek Week, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["draft", Week.Value, To.Value];
    }

    /// <summary>To one of the backbone: the week's news cannot be posted, because there is no channel for it.</summary>
    public sealed record DigestHasNoChannel(IsoWeek Week, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["nochannel", Week.Value, To.Value];
    }

    /// <summary>Not said to anybody: sends the month's overview to everybody on the sideline, in as many transactions as it takes.</summary>
    public sealed record SidelineFanOut(IsoWeek Week) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["fanout", Week.Value, "Sideline"];
    }

    /// <summary>To somebody of a sideline party: the month's short overview.</summary>
    public sealed record SidelineDigest(IsoWeek Week, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["sideline", Week.Value, To.Value];
    }

    public sealed record OfferReceived(IsoWeek Week, string AskId, PartnerId From, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["offer", Week.Value, AskId, From.Value, To.Value];
    }

    /// <summary>Somebody suggests a commitment to one who may make it.</summary>
    public sealed record CommitmentProposed(string ProposalId, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["proposed", ProposalId, To.Value];
    }

    /// <summary>Tells who suggested a commitment what came of it.</summary>
    public sealed record ProposalDecided(string ProposalId, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["decided", ProposalId, To.Value];
    }

    /// <summary>Tells somebody that they are responsible for a commitment now.</summary>
    public sealed record CommitmentEntrusted(CommitmentId Commitment, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["entrusted", Commitment.Value, To.Value];
    }

    /// <summary>Not said to anybody: removes what is personal of a member, in as many transactions as it takes.</summary>
    public sealed record Erasure(MemberId Member) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["erasure", Member.Value];
    }

    /// <summary>Edits a digest that was posted, so that it reads as the stored one does.</summary>
    public sealed record DigestCorrection(IsoWeek Week) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["correction", Week.Value, "Weekly"];
    }

    /// <summary>Tells the backbone of commitments whose responsible person is gone and nobody could take over.</summary>
    public sealed record CommitmentsOrphaned(MemberId Member, MemberId To) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["orphaned", Member.Value, To.Value];
    }

    /// <summary>To the backbone, once a day at most: who could not be reached.</summary>
    public sealed record Undelivered(DateOnly Day) : OutboxMessage
    {
        public override IReadOnlyList<string> Key => ["undelivered", Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
    }
}
