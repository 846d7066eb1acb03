using System.Text.Json.Nodes;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Testing.Graph;

/// <summary>What Graph says when it does not do what it was asked (https://learn.microsoft.com/graph/errors).</summary>
public static class GraphAnswers
{
    public static FakeAnswer AccessDenied { get; } = Error(403, "ErrorAccessDenied");

    public static FakeAnswer NoMailbox { get; } = Error(404, "MailboxNotEnabledForRESTAPI");

    public static FakeAnswer NotFound { get; } = Error(404, "ErrorItemNotFound");

    public static FakeAnswer Unavailable { get; } = Error(503, "ErrorServerBusy");

    /// <summary>A gateway's page.</summary>
    public static FakeAnswer Page(int status) => new(status, $"<html><body><h1>{status}</h1> alliance@kommune.example</body></html>") { ContentType = "text/html" };

    public static FakeAnswer Throttled(string? retryAfter) => Error(429, "TooManyRequests") with
    {
        Headers = retryAfter is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Retry-After"] = retryAfter },
    };

    /// <param name="status">The HTTP status.</param>
    /// <param name="code">Graph's code.</param>
    /// <param name="more">What else stands in the error.</param>
    public static FakeAnswer Error(int status, string code, JsonObject? more = null)
    {
        // Real messages repeat addresses and subjects; whoever puts one into a log is found out.
        var error = new JsonObject { ["code"] = code, ["message"] = "Scripted, about alliance@kommune.example." };
        foreach (var (name, value) in more ?? [])
        {
            error[name] = value?.DeepClone();
        }

        error["innerError"] = new JsonObject { ["date"] = "2026-12-01T08:00:00", ["request-id"] = "5b0c2e5e-0000-4000-8000-000000000001", ["client-request-id"] = "5b0c2e5e-0000-4000-8000-000000000002" };
        return FakeAnswer.Json(status, new JsonObject { ["error"] = error });
    }
}
