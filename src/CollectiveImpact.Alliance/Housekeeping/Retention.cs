using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Alliance.Housekeeping;

/// <summary>How long is kept what nobody looks for by itself. People's words and names are no part of it: they go with the person.</summary>
public static class Retention
{
    /// <summary>The log of changes says who did what: twelve months (data protection, accountability).</summary>
    public static DateTimeOffset AuditSince(DateTimeOffset now) => now.AddMonths(-12);

    /// <summary>What did not come through is told of for a week and can be tried again for as long as it makes sense.</summary>
    public static DateTimeOffset FailedSince(DateTimeOffset now) => now.AddDays(-30);

    /// <summary>Who got which message when: as long as somebody may ask after a quarter's.</summary>
    public static DateTimeOffset DeliveredSince(DateTimeOffset now) => now.AddDays(-90);

    /// <summary>Things that are said once for good are known by their having been said.</summary>
    public static bool IsKept(DeliveredRow row, DateTimeOffset now) => row.At >= DeliveredSince(now)
        || row.Message is OutboxMessage.Welcome or OutboxMessage.TeamGreeting or OutboxMessage.LeadPassedOn or OutboxMessage.CommitmentsOrphaned;
}
