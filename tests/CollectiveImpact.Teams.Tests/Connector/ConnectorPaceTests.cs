using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Connector;
using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;
using Sent = CollectiveImpact.Teams.Connector.ConnectorResult<CollectiveImpact.Teams.Connector.ResourceResponse>;

namespace CollectiveImpact.Teams.Tests.Connector;

/// <summary>Everything that leaves waits for its turn: by tenant, by conversation, and by who waits for it.</summary>
public sealed class ConnectorPaceTests
{
    private const string Tenant = Samples.Tenant;
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);
    private readonly ManualClock clock = new(new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tenant_takes_fifty_requests_at_once_and_then_waits()
    {
        using var pace = new ConnectorPace(clock);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => EnterAsync(pace, $"a:{n}")));
        var next = EnterAsync(pace, "a:50");

        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1014));
        Assert.False(next.IsCompleted);
        clock.Advance(Millisecond);
        Assert.Equal(TimeSpan.Zero, await next);
        Assert.Equal(TimeSpan.Zero, await EnterAsync(pace, "a:51", tenant: "another"));
    }

    [Fact]
    public async Task Calls_that_were_held_up_on_the_way_count_from_when_they_may_have_arrived()
    {
        using var pace = new ConnectorPace(clock);
        var quick = (await pace.EnterAsync(Tenant, new PacedThread("a:0", false), CallPriority.Message, Ct)).Call!.Value;
        clock.Advance(TimeSpan.FromMilliseconds(5));
        pace.Answered(Tenant, quick);
        var held = await Task.WhenAll(Enumerable.Range(1, 49).Select(n => pace.EnterAsync(Tenant, new PacedThread($"a:{n}", false), CallPriority.Message, Ct)));
        clock.Advance(TimeSpan.FromMilliseconds(605));
        Assert.All(held, call => pace.Answered(Tenant, call.Call!.Value));
        clock.Advance(TimeSpan.FromMilliseconds(490));
        Assert.Equal(TimeSpan.Zero, await EnterAsync(pace, "a:50"));
        var next = EnterAsync(pace, "a:51");

        clock.Advance(TimeSpan.FromMilliseconds(519));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(2));
        Assert.Equal(TimeSpan.Zero, await next);
    }

    [Fact]
    public async Task Reply_goes_before_everybody_who_stands_in_a_fan_out()
    {
        using var pace = new ConnectorPace(clock);
        List<string> left = [];
        var crowd = Enumerable.Range(0, 200).Select(n => NotedAsync($"a:{n}", CallPriority.FanOut)).ToList();
        await StepAsync(300);
        var before = left.Count;
        var post = NotedAsync("the channel", CallPriority.Message);
        await PassAsync(post);

        Assert.InRange(left.IndexOf("the channel"), before, before + 5);
        await PassAsync(Task.WhenAll(crowd));

        async Task NotedAsync(string thread, CallPriority priority)
        {
            await EnterAsync(pace, thread, priority);
            lock (left)
            {
                left.Add(thread);
            }
        }
    }

    [Fact]
    public async Task Conversation_that_was_written_to_a_lot_is_told_to_come_again_and_holds_up_no_other()
    {
        using var pace = new ConnectorPace(clock);
        for (var sent = 0; sent < 60; sent++)
        {
            var entered = EnterAsync(pace, "a:1");
            await PassAsync(entered);
            Assert.Equal(TimeSpan.Zero, await entered);
        }

        Assert.InRange(await EnterAsync(pace, "a:1"), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.Zero, await EnterAsync(pace, "a:2"));
    }

    [Fact]
    public async Task One_throttled_conversation_is_left_alone_and_all_are_when_a_second_is_throttled_at_once()
    {
        using var pace = new ConnectorPace(clock);
        pace.Throttled(Tenant, "a:1", TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(30), await EnterAsync(pace, "a:1"));
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (await EnterAsync(pace, "a:2"), pace.PauseOf(Tenant)));

        clock.Advance(TimeSpan.FromSeconds(1));
        pace.Throttled(Tenant, "a:2", TimeSpan.FromSeconds(10));
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)), (await EnterAsync(pace, "a:3"), pace.PauseOf(Tenant)));
        Assert.Equal(TimeSpan.Zero, pace.PauseOf("another"));

        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(19)), (await EnterAsync(pace, "a:3"), await EnterAsync(pace, "a:1")));
    }

    [Fact]
    public async Task Throttled_without_a_conversation_pauses_the_tenant()
    {
        using var pace = new ConnectorPace(clock);
        pace.Throttled(Tenant, null, null);

        Assert.Equal(TimeSpan.FromSeconds(2), pace.PauseOf(Tenant));
    }

    [Fact]
    public async Task Call_whose_sender_lost_the_right_to_send_does_not_leave()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        var lost = fixture.Route with { MayStillLeave = () => false };

        Assert.Equal(new Sent.Failed("NoLongerOurs", true), await fixture.Client.SendAsync(lost, "a:1", Activity.Message("Hej"), Ct));
        Assert.Empty(fixture.Teams.Calls);
    }

    [Fact]
    public async Task Throttled_chat_is_not_called_again_before_its_time()
    {
        await using var fixture = await ConnectorFixture.StartAsync();
        fixture.Teams.FailNext(_ => true, FakeAnswer.Error(429, "Throttled") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "20" } });

        Assert.Equal(new Sent.Throttled(TimeSpan.FromSeconds(20)), await fixture.SendAsync());
        Assert.Equal(new Sent.Throttled(TimeSpan.FromSeconds(20)), await fixture.SendAsync());
        Assert.Single(fixture.Teams.Calls);
        fixture.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.IsType<Sent.Done>(await fixture.SendAsync());
    }

    private static async Task<TimeSpan> EnterAsync(ConnectorPace pace, string thread, CallPriority priority = CallPriority.Message, string tenant = Tenant) =>
        (await pace.EnterAsync(tenant, new PacedThread(thread, IsRead: false), priority, Ct)).Wait;

    /// <summary>Time passes by the millisecond, and everybody whom it wakes gets to go on.</summary>
    private async Task StepAsync(int milliseconds)
    {
        for (var passed = 0; passed < milliseconds; passed++)
        {
            clock.Advance(Millisecond);
            await Task.Yield();
        }
    }

    /// <summary>As much time passes as it takes, so that a machine that is slow to wake somebody does not leave them standing.</summary>
    private async Task PassAsync(Task awaited)
    {
        while (!awaited.IsCompleted)
        {
            await StepAsync(1);
        }
    }
}
