using Microsoft.AspNetCore.Http;

namespace CollectiveImpact.Teams.Authentication;

internal static class LimitedBody
{
    public const int MaxBytes = 256 * 1024;
    private const int UsualBytes = 4 * 1024;

    /// <summary>The whole body, or null when it is too long; then the rest is left unread.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        // One more than there is to come, so that the end is seen without room being made for what does not come.
        var body = new byte[(int)(request.ContentLength ?? UsualBytes) + 1];
        for (var length = 0; length <= MaxBytes;)
        {
            if (length == body.Length)
            {
                Array.Resize(ref body, Math.Min(2 * length, MaxBytes + 1));
            }

            var read = await request.Body.ReadAsync(body.AsMemory(length), ct);
            if (read == 0)
            {
                return body.AsMemory(0, length);
            }

            length += read;
        }

        return null;
    }
}
