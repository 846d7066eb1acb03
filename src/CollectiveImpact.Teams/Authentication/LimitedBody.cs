using Microsoft.AspNetCore.Http;

namespace CollectiveImpact.Teams.Authentication;

internal static class LimitedBody
{
    public const int MaxBytes = 256 * 1024;

    /// <summary>The whole body, or null when it is too long; then the rest is left unread.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            if (body.Length + read > MaxBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
