namespace CollectiveImpact.Alliance.Outbox;

/// <summary>Why somebody gets the card of a round. Each is said at most once at a time.</summary>
public enum CheckInOccasion
{
    /// <summary>The round has opened, or a colleague has handed their part on.</summary>
    Asked,

    /// <summary>They have been silent until the day of the reminder.</summary>
    Reminder,

    /// <summary>They have been silent until the day of the close.</summary>
    LastCall,

    /// <summary>They put it off until today.</summary>
    PutOff,
}
