namespace CollectiveImpact.Testing.Peers;

/// <summary>One card as it came out of the renderer.</summary>
/// <param name="Problems">What the renderer said while parsing and validating, and what reaches beyond the card's edge. Empty is good.</param>
/// <param name="Text">The visible text, top to bottom.</param>
/// <param name="Picture">A PNG of the message, two pixels to the CSS pixel.</param>
public sealed record RenderedCard(IReadOnlyList<string> Problems, string Text, byte[] Picture);
