namespace CollectiveImpact.Alliance.Text;

/// <summary>Who may read the free text of an answer. The status of a commitment is always seen by the whole alliance.</summary>
public enum Visibility
{
    Alliance,
    SteeringAndBackbone,
    BackboneOnly,
}
