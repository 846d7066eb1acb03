using System.Globalization;

namespace CollectiveImpact.Teams.Connector;

/// <summary>How long a service wants to be left alone.</summary>
public static class RetryAfter
{
    private const NumberStyles Seconds = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Reads seconds, also with a fraction, and an HTTP date (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after). Null: unreadable.</summary>
    public static TimeSpan? Read(string? header, DateTimeOffset now)
    {
        if (double.TryParse(header, Seconds, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds <= TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;
        }

        return DateTimeOffset.TryParse(header, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date > now ? date - now : TimeSpan.Zero
            : null;
    }
}
