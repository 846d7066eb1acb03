using System.Globalization;
using Azure;
using Azure.Identity;

namespace CollectiveImpact.Storage.Azure;

/// <summary>
/// Which answers of the Table service are an outage (https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes). An answer
/// that names no error of the service comes from something else on the way, and tells nothing about the rows.
/// </summary>
internal static class ServiceFailures
{
    public static StoreUnavailableException? From(int status, string? code, TimeSpan? retryAfter = null) => (status, code) switch
    {
        _ when status < 400 => null,
        (429 or 503, _) or (500, "OperationTimedOut") or (409, "TableBeingDeleted") => new(StoreFailure.Throttled, retryAfter, null),
        (401 or 403, _) => new(
            StoreFailure.Unreachable, null, null, $"Table Storage refused the authorisation ({status} {code}): check the key or the role assignment."),
        _ when status >= 500 || code is null => new(StoreFailure.Unreachable, retryAfter, null, $"Table Storage could not answer ({status} {code})."),
        _ => null,
    };

    /// <summary>Exceptions of a send that was not cancelled by its caller.</summary>
    public static StoreUnavailableException? From(Exception exception) => exception switch
    {
        AuthenticationFailedException => new(StoreFailure.Unreachable, null, exception, "No authorisation for Table Storage: no token from Entra ID."),
        OperationCanceledException or RequestFailedException or AggregateException or IOException => new(
            StoreFailure.Unreachable, null, exception, "Table Storage does not answer."),
        _ => null,
    };

    public static TimeSpan? RetryAfter(Response response) =>
        response.Headers.TryGetValue("Retry-After", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
