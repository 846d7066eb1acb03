using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Outgoing;
using CollectiveImpact.Storage;
using CollectiveImpact.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Bot.Tests.Outgoing;

/// <summary>Replicas that share one store, each with its own memory, by a clock that is told to pass.</summary>
public sealed class LaneHoldTests : IDisposable
{
    private const string Tenant = "3f3d1cea-7a18-41af-872b-cfbbd5140984";
    private readonly string _folder = Directory.CreateTempSubdirectory("lane-").FullName;
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly List<ServiceProvider> _replicas = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_has_the_lane_for_as_long_as_it_lives()
    {
        var (first, second) = (Hold("a"), Hold("b"));
        Assert.True(await first.TickAsync(Ct));
        await PassAsync(TimeSpan.FromMinutes(10), first, second);

        Assert.Equal((true, false), (first.IsHeld, second.IsHeld));
    }

    [Fact]
    public async Task Another_takes_over_within_45_seconds_of_a_death_and_never_while_the_first_may_still_send()
    {
        var (first, second) = (Hold("a"), Hold("b"));
        await PassAsync(TimeSpan.FromSeconds(20), first, second);
        var died = _clock.GetUtcNow();
        while (!second.IsHeld)
        {
            await PassAsync(TimeSpan.FromSeconds(1), second);
            Assert.False(first.IsHeld && second.IsHeld);
        }

        Assert.InRange(_clock.GetUtcNow() - died, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(45));
        Assert.False(await first.TickAsync(Ct));
        Assert.False(first.IsHeld);
    }

    [Fact]
    public async Task Holder_that_slept_finds_itself_late_before_its_next_send()
    {
        var first = Hold("a");
        await first.TickAsync(Ct);
        _clock.Advance(LanePolicy.HeldFor);

        Assert.False(first.IsHeld);
        Assert.True(await first.TickAsync(Ct));
        Assert.False(first.IsHeld);
        _clock.Advance(LanePolicy.Settles);
        Assert.True(first.IsHeld);
    }

    [Fact]
    public async Task Replica_that_comes_up_again_need_not_wait_for_itself()
    {
        await Hold("a").TickAsync(Ct);

        var again = Hold("a");
        Assert.True(await again.TickAsync(Ct));
        _clock.Advance(LanePolicy.Settles);
        Assert.True(again.IsHeld);
    }

    [Fact]
    public async Task Lane_that_is_handed_over_is_taken_at_the_next_look()
    {
        var (first, second) = (Hold("a"), Hold("b"));
        await PassAsync(TimeSpan.FromSeconds(5), first, second);
        await first.ReleaseAsync(Ct);
        await PassAsync(TimeSpan.FromSeconds(5), second);

        Assert.Equal((false, true), (first.IsHeld, second.IsHeld));
        await first.ReleaseAsync(Ct);
        Assert.True(second.IsHeld);
    }

    [Fact]
    public async Task Of_many_who_come_at_once_one_gets_the_lane()
    {
        var holds = Enumerable.Range(0, 5).Select(n => Hold($"r{n}")).ToList();
        await Task.WhenAll(holds.Select(hold => hold.TickAsync(Ct)));

        Assert.Single(holds, hold => hold.IsHeld);
    }

    [Fact]
    public async Task Alliances_lie_in_the_lane_of_their_tenant_and_leases_are_none_of_them()
    {
        var store = Replica();
        var directory = _replicas[^1].GetRequiredService<IAllianceDirectory>();
        await directory.AddAsync(new AllianceId("havnen"), Ct);
        await directory.AddAsync(new AllianceId("skoven"), Ct);
        await directory.AddAsync(new AllianceId("ny"), Ct);
        await directory.AddTenantAsync(Tenant, new AllianceId("havnen"), Ct);
        await directory.AddTenantAsync(Tenant, new AllianceId("skoven"), Ct);
        await directory.AddTenantAsync("zzz", new AllianceId("havnen"), Ct);
        Assert.True(await store.TryWriteAsync(Tenant, new LaneLease("a", 1, _clock.GetUtcNow()), Ct));
        var lanes = await store.LanesAsync(Ct);

        Assert.Equal(["@none", Tenant], lanes.Keys.OrderByDescending(lane => lane == "@none"));
        Assert.Equal([new AllianceId("havnen"), new AllianceId("skoven")], lanes[Tenant]);
        Assert.Equal([new AllianceId("ny")], lanes["@none"]);
    }

    public void Dispose()
    {
        _replicas.ForEach(replica => replica.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private LaneHold Hold(string name) => new(Tenant, name, Replica(), _clock);

    private ILaneStore Replica()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:SqlitePath", Path.Combine(_folder, "alliance.db"))]).Build();
        _replicas.Add(new ServiceCollection().AddTable(settings).AddFeatureStores().BuildServiceProvider());
        return _replicas[^1].GetRequiredService<ILaneStore>();
    }

    private async Task PassAsync(TimeSpan time, params LaneHold[] holds)
    {
        for (var end = _clock.GetUtcNow() + time; _clock.GetUtcNow() < end; _clock.Advance(TimeSpan.FromSeconds(1)))
        {
            foreach (var hold in holds)
            {
                await hold.TickAsync(Ct);
            }
        }
    }
}
