using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Delivery;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Features.Delivery;

/// <summary>Reads what waits and what failed.</summary>
internal sealed class DeliveryViews(IOutbox outbox, IPeopleStore people)
{
    public async Task<DeliveryView> ReadAsync(AllianceProfile profile, string language, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var failed = await outbox.FailedAsync(cancellationToken);
        var report = DeliveryReport.Of(await outbox.WaitingAsync(cancellationToken), failed, now);
        var names = report.Failed.Any(message => message.Member is not null)
            ? (await people.MembersAsync(cancellationToken)).ToDictionary(member => member.Id, member => member.DisplayName)
            : [];
        return new DeliveryView(profile, report, names, failed.Any(row => DeliveryReport.CanBeTried(row, now)), Again: null, language);
    }
}
