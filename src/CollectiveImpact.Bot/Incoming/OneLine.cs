namespace CollectiveImpact.Bot.Incoming;

/// <summary>A name as it is stored: one line, single spaces, no control characters, nothing around it.</summary>
internal static class OneLine
{
    public static string Of(string? text) => string.Join(
        ' ',
        new string([.. (text ?? "").Select(c => char.IsControl(c) ? ' ' : c)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
