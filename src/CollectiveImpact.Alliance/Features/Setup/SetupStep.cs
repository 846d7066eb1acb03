namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>The sections of an alliance's set-up in the order they are asked for. The check-list is where it ends; what comes
/// after it has usual settings that suit most, and is only opened from there.</summary>
public enum SetupStep
{
    Identity,
    Goals,
    Names,
    Channels,
    Rhythm,
    Meetings,
    Privacy,
    Checklist,

    /// <summary>How often, and which days and weeks are off.</summary>
    Year,
}
