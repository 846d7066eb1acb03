using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Downloads;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Rhythm;
using CollectiveImpact.Bot.Tests.Service;
using CollectiveImpact.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Rhythm;

/// <summary>What is left of a store after a night: of each thing one that may be kept and one that has been kept long enough.</summary>
public sealed class HousekeepingTests
{
    private const string Alliance = "ung-i-havnebyen";
    private static readonly MemberId _member = new("m01");
    private static readonly DateTimeOffset _now = BotHost.Tuesday;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Night_takes_what_has_been_kept_long_enough_and_nothing_else()
    {
        await using var host = await BotHost.StartAsync(Ct);
        await host.QuietAsync(Ct);
        var before = await KeysAsync(host);
        await StageAsync(host);
        var staged = (await KeysAsync(host)).Except(before).ToList();
        var night = host.Services.GetRequiredService<HousekeepingRunner>();

        await Task.WhenAll(night.RunAsync(Ct), night.RunAsync(Ct));
        await night.RunAsync(Ct);

        var left = await KeysAsync(host);
        Assert.Empty(before.Except(left));
        Assert.Equal(
            ["audit new", "delivered|checkin|2026-W36|m02", "delivered|checkin|2026-W44|m02", "delivered|checkin|2026-W46|m02", "delivered|welcome|m01", "download|new", "failed|checkin|2026-W46|m02", "importpart|m01|new|0000", "import|m01|new"],
            staged.Intersect(left).Select(Readable).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["audit old", "delivered|checkin|2026-W35|m02", "download|old", "failed|checkin|2026-W44|m02", "importpart|m01|old|0000", "import|m01|old"],
            staged.Except(left).Select(Readable).Order(StringComparer.Ordinal));
    }

    private static async Task StageAsync(BotHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<IUnitOfWork>().Begin(new AllianceId(Alliance));
        var (downloads, audit, outbox) = (services.GetRequiredService<IDownloadStore>(), services.GetRequiredService<IAuditLog>(), services.GetRequiredService<IOutbox>());
        downloads.Save(Ticket("old", _now.AddMinutes(-1)));
        downloads.Save(Ticket("new", _now.AddHours(1)));
        audit.Add(Event("old", _now.AddMonths(-12).AddMinutes(-1)));
        audit.Add(Event("new", _now.AddMonths(-12).AddHours(1)));
        outbox.Complete(Row(new OutboxMessage.Welcome(_member)), OutboxOutcome.Sent, null, _now.AddYears(-3));
        outbox.Complete(Card(35), OutboxOutcome.Sent, null, _now.AddDays(-91));
        outbox.Complete(Card(36), OutboxOutcome.Sent, null, _now.AddDays(-89));
        outbox.Complete(Card(44), OutboxOutcome.GivenUp, "Http502", _now.AddDays(-31));
        outbox.Complete(Card(46), OutboxOutcome.GivenUp, "Http502", _now.AddDays(-29));
        Assert.True(await services.GetRequiredService<IUnitOfWork>().CommitAsync(Ct));
        var imports = services.GetRequiredService<IImportStore>();
        await imports.KeepAsync(_member, "old", new Sheet { Rows = [] }, _now.AddHours(-25), Ct);
        await imports.KeepAsync(_member, "new", new Sheet { Rows = [] }, _now.AddHours(-2), Ct);
    }

    private static DownloadTicket Ticket(string secret, DateTimeOffset expires) => new() { SecretHash = secret, MemberId = _member, Kind = "x", ExpiresAt = expires };

    private static AuditEvent Event(string outcome, DateTimeOffset at) =>
        new() { At = at, Action = AuditAction.Changed, Entity = AuditEntity.Goal, EntityId = "g1", Outcome = outcome };

    private static OutboxRow Card(int week) => Row(new OutboxMessage.CheckInCard(new IsoWeek(2026, week), new MemberId("m02")));

    private static OutboxRow Row(OutboxMessage message) => new() { Message = message, CreatedAt = _now, NextAttemptAt = _now, NotAfter = _now };

    /// <summary>The key of an event begins with its instant, by a number that only sorts.</summary>
    private static string Readable(string key) => key.StartsWith("audit|", StringComparison.Ordinal) ? "audit " + key.Split('-')[^1] : key;

    private static async Task<IReadOnlyList<string>> KeysAsync(BotHost host)
    {
        List<string> keys = [];
        await foreach (var row in host.Services.GetRequiredService<ITable>().RangeAsync(Alliance, " ", "~", Ct))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }
}
