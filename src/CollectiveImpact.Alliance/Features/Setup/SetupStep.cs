namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>The sections of an alliance's set-up in the order they are asked for. The check-list is where it ends.</summary>
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
}
