using System.Threading.Channels;

namespace CollectiveImpact.Bot.Outgoing;

/// <summary>Wakes one who waits. Rung while nobody waits, it is heard by the next who does; rung twice, once.</summary>
internal sealed class Bell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Returns when it rings, when the time is up, or when told to stop.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            await _rings.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody rang.
        }
    }
}
