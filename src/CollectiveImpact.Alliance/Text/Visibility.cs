namespace CollectiveImpact.Alliance.Text;

/// <summary>Who may read the free text of an answer. The status of a commitment is always seen by the whole alliance. From most readers to fewest.</summary>
public enum Visibility
{
    Alliance,
    SteeringAndBackbone,
    BackboneOnly,
}
