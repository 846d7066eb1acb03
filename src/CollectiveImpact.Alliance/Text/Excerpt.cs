namespace CollectiveImpact.Alliance.Text;

/// <summary>The beginning of a text.</summary>
internal static class Excerpt
{
    /// <summary>At most so many UTF-16 units, never half a character of two.</summary>
    public static string Of(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
