namespace CollectiveImpact.Alliance.Outbox;

/// <summary>Which of several replicas sends what waits in a tenant.</summary>
/// <param name="Holder">The replica: its machine and the address it listens at, which no two that live have in common.</param>
/// <param name="Turn">Grows with every renewal, so that others see that the holder lives without comparing clocks.</param>
/// <param name="At">When it was renewed, by the holder's clock.</param>
public sealed record LaneLease(string Holder, long Turn, DateTimeOffset At)
{
    /// <summary>The holder of a lane that was handed over to whoever comes next.</summary>
    public const string Nobody = "";
}

/// <summary>When a lane is kept and when it is taken over.</summary>
public static class LanePolicy
{
    /// <summary>A holder that has not renewed for this long has lost the lane, in the eyes of those who watched it.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Shorter than the others wait, so that a late holder stops before anybody else begins.</summary>
    public static TimeSpan HeldFor { get; } = TimeSpan.FromSeconds(25);

    public static TimeSpan RenewEvery { get; } = TimeSpan.FromSeconds(8);

    /// <summary>A new holder is silent for this long: the one before may have used up the tenant's requests for this second.</summary>
    public static TimeSpan Settles { get; } = TimeSpan.FromSeconds(1.1);

    /// <summary>No two clocks are this far apart.</summary>
    private static readonly TimeSpan _long = TimeSpan.FromMinutes(10);

    /// <summary>Whether a replica may take the lane.</summary>
    /// <param name="lease">The lease as it is; null when nobody has ever had it.</param>
    /// <param name="holder">Who asks. Who finds its own name restarted after a crash: nobody else can listen at its address.</param>
    /// <param name="unchangedFor">How long the asker has seen the lease without a renewal, by its own watch.</param>
    /// <param name="now">The asker's clock, used only for what is long past.</param>
    public static bool MayTake(LaneLease? lease, string holder, TimeSpan unchangedFor, DateTimeOffset now) =>
        lease is null || lease.Holder is LaneLease.Nobody || lease.Holder == holder || unchangedFor >= Length || now - lease.At > _long;
}

/// <summary>
/// The lanes' leases. A replica that writes one does so on the lease as it saw it last: when somebody else was faster, it is told so
/// and nothing is written.
/// </summary>
public interface ILaneStore
{
    /// <summary>Every lane, by the tenant's id, with the alliances whose messages go there; each alliance is in one lane.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<AllianceId>>> LanesAsync(CancellationToken cancellationToken);

    Task<LaneLease?> ReadAsync(string lane, CancellationToken cancellationToken);

    /// <summary>Takes or renews the lane. False when the lease is not as it was read or written here last.</summary>
    Task<bool> TryWriteAsync(string lane, LaneLease lease, CancellationToken cancellationToken);
}
