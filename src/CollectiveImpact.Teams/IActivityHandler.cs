using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Teams;

/// <summary>Where activities go that have passed every check.</summary>
public interface IActivityHandler
{
    /// <summary>Answers an invoke; for every other type the answer is not looked at and may be null.</summary>
    Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken ct);
}
