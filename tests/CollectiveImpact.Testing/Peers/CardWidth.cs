namespace CollectiveImpact.Testing.Peers;

/// <summary>How wide the card is, in CSS pixels.</summary>
public enum CardWidth
{
    Phone = 360,
    Desktop = 640,
}
