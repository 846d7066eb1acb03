namespace CollectiveImpact.Alliance;

/// <summary>Rows that a unit of work need not read, because they were read a short while ago. What it writes is checked all the same.</summary>
public interface IReadAhead;

/// <summary>What this process has read or written of an alliance in the last seconds.</summary>
public interface IRecentReads
{
    /// <summary>
    /// For one unit of work. Who is who, what is whose and what a member has answered may be some seconds old if another replica has
    /// changed it: what is decided on is written on the version that was read, or is harmless. Rounds and messages are always read.
    /// </summary>
    IReadAhead For(AllianceId alliance);
}
