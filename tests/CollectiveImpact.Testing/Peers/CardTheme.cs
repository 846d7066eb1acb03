namespace CollectiveImpact.Testing.Peers;

/// <summary>The theme of Teams that a card is shown in.</summary>
public enum CardTheme
{
    Light,
    Dark,
}
