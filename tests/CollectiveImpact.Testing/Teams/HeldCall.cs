namespace CollectiveImpact.Testing.Teams;

/// <summary>A call kept in the air: it has arrived, was not yet carried out, and is answered after the release.</summary>
public sealed class HeldCall
{
    private readonly TaskCompletionSource<TeamsCall> arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TeamsCall> Arrived => arrived.Task;

    public void Release() => released.TrySetResult();

    internal async Task HoldAsync(TeamsCall call, CancellationToken ct)
    {
        arrived.TrySetResult(call);
        await released.Task.WaitAsync(ct);
    }
}
