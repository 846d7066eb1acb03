using System.Globalization;
using System.Text.Json;
using Azure.Identity;
using CollectiveImpact.Alliance.Calendar;
using CollectiveImpact.Teams.Connector;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace CollectiveImpact.Bot.Calendar;

/// <summary>What a failed call means (https://learn.microsoft.com/graph/errors). Codes are compared without regard to case; texts are never looked at.</summary>
internal static class GraphProblems
{
    public const string DuplicateTransaction = "ErrorDuplicateTransactionId";
    public const string ItemNotFound = "ErrorItemNotFound";

    private static readonly HashSet<string> _noMailbox = new(StringComparer.OrdinalIgnoreCase)
    {
        "MailboxNotEnabledForRESTAPI", "MailboxNotSupportedForRESTAPI", "MailboxNotHostedInExchangeOnline", "Request_ResourceNotFound", "ResourceNotFound", "ErrorInvalidUser", "ErrorNonExistentMailbox",
    };

    private static readonly HashSet<string> _throttled = new(StringComparer.OrdinalIgnoreCase)
    {
        "TooManyRequests", "ApplicationThrottled", "activityLimitReached", "ErrorExceededConnectionCount",
    };

    /// <summary>Null: no failure of the service, so a bug of ours.</summary>
    public static CalendarProblem? Of(Exception exception, DateTimeOffset now) => exception switch
    {
        ODataError error => Of(error.ResponseStatusCode, error.Error?.Code, Header(error, "Retry-After"), now),
        ApiException error => Of(error.ResponseStatusCode, null, Header(error, "Retry-After"), now),

        // The SDK's own retries would end so; they are off unless somebody turns them on.
        AggregateException many => many.InnerExceptions.Select(inner => Of(inner, now)).LastOrDefault(problem => problem is not null),
        AuthenticationFailedException => new(CalendarReason.Unavailable, "TokenNotIssued"),
        JsonException => new(CalendarReason.Unavailable, GraphWire.Unreadable),
        HttpRequestException or IOException or OperationCanceledException => new(CalendarReason.Unavailable, "NoAnswer"),
        _ => null,
    };

    /// <summary>The event that was made under the same transaction id, when the answer names it; empty when it names none. Null: another error.</summary>
    public static string? ExistingEvent(ODataError error) =>
        !string.Equals(error.Error?.Code, DuplicateTransaction, StringComparison.OrdinalIgnoreCase) ? null
        : error.Error!.AdditionalData.TryGetValue("@event.existingEventId", out var id) ? id?.ToString() ?? "" : "";

    private static CalendarProblem Of(int status, string? code, string? retryAfter, DateTimeOffset now)
    {
        var known = string.IsNullOrWhiteSpace(code) ? string.Create(CultureInfo.InvariantCulture, $"Http{status}") : code;
        return new(Reason(status, known), known, RetryAfter.Read(retryAfter, now));
    }

    private static CalendarReason Reason(int status, string code) => status switch
    {
        429 => CalendarReason.Throttled,
        _ when _throttled.Contains(code) => CalendarReason.Throttled,
        _ when _noMailbox.Contains(code) => CalendarReason.NoMailbox,
        401 or 403 => CalendarReason.NotAllowed,
        404 when code.Equals(ItemNotFound, StringComparison.OrdinalIgnoreCase) => CalendarReason.NotFound,

        // 412 and 409: somebody wrote to the event in the same moment.
        408 or 409 or 412 or >= 500 => CalendarReason.Unavailable,
        _ => CalendarReason.Refused,
    };

    private static string? Header(ApiException error, string name) =>
        error.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
