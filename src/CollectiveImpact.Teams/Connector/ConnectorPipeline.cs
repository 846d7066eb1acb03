using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Azure.Identity;
using CollectiveImpact.Teams.Authentication;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Teams.Connector;

/// <summary>Sends one call: the host is checked, its turn awaited, the token put on, the answer turned into an outcome.</summary>
internal sealed partial class ConnectorPipeline(
    IHttpClientFactory clients, ServiceUrlGuard guard, ConnectorTokens tokens, ConnectorPace pace, TimeProvider clock, ILogger<ConnectorPipeline> logger)
{
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">Where the conversation lives, and whose requests the call counts among.</param>
    /// <param name="thread">The conversation, channel or person the call counts against.</param>
    /// <param name="path">Below the service URL, with ids escaped.</param>
    /// <param name="body">What to send as JSON; null for nothing.</param>
    /// <param name="ct">Stops waiting; what was sent stays sent.</param>
    public async Task<ConnectorResult<ConnectorAnswer>> SendAsync(
        HttpMethod method, ConnectorRoute route, string thread, string path, object? body, CancellationToken ct)
    {
        if (!guard.TryAllow(route.ServiceUrl, out var service))
        {
            Log.HostNotAllowed(logger);
            return new ConnectorResult<ConnectorAnswer>.Failed("ServiceUrlNotAllowed", false);
        }

        var call = new Call(method, new Uri(service.AbsoluteUri.TrimEnd('/') + path), body, route, thread);
        try
        {
            var outcome = guard.IsLocal(service) ? await OnceAsync(call, token: null, ct) : await WithTokenAsync(call, ct);
            LogUnlessDone(method, outcome);
            return outcome;
        }
        catch (AuthenticationFailedException e)
        {
            Log.NoToken(logger, e);
            return new ConnectorResult<ConnectorAnswer>.Failed("TokenNotIssued", true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            Log.NoAnswer(logger, method, e.GetType().Name);
            return new ConnectorResult<ConnectorAnswer>.Failed("NoAnswer", true);
        }
    }

    private async Task<ConnectorResult<ConnectorAnswer>> WithTokenAsync(Call call, CancellationToken ct)
    {
        var token = await tokens.GetAsync(ct);
        var outcome = await OnceAsync(call, token, ct);
        if (outcome is not ConnectorResult<ConnectorAnswer>.Failed { IsUnauthorised: true })
        {
            return outcome;
        }

        await tokens.DropAsync(token, ct);
        return await OnceAsync(call, await tokens.GetAsync(ct), ct);
    }

    /// <summary>One request, when its turn has come. Every one counts, also a second one for a new token.</summary>
    private async Task<ConnectorResult<ConnectorAnswer>> OnceAsync(Call call, string? token, CancellationToken ct)
    {
        var thread = new PacedThread(call.Thread, call.Method == HttpMethod.Get);
        var (left, wait) = await pace.EnterAsync(call.Route.TenantId, thread, call.Route.Priority, ct);
        if (left is not { } paced)
        {
            return new ConnectorResult<ConnectorAnswer>.Throttled(wait);
        }

        if (call.Route.MayStillLeave?.Invoke() == false)
        {
            return new ConnectorResult<ConnectorAnswer>.Failed("NoLongerOurs", true);
        }

        var outcome = ConnectorOutcome.Of(await RequestAsync(call, paced, token, ct), clock.GetUtcNow());
        if (outcome is ConnectorResult<ConnectorAnswer>.Throttled throttled)
        {
            pace.Throttled(call.Route.TenantId, call.Thread, throttled.RetryAfter);
        }

        return outcome;
    }

    private async Task<ConnectorAnswer> RequestAsync(Call call, PacedCall paced, string? token, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(call.Method, call.Uri);
        if (call.Body is not null)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(call.Body, TeamsJson.Options), Encoding.UTF8, "application/json");
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var client = clients.CreateClient(ConnectorClient.HttpClientName);
        using var response = await AnsweredAsync(client.SendAsync(request, ct), call.Route.TenantId, paced);
        var bytes = await response.Content.ReadAsByteArrayAsync(ct);
        var retryAfter = response.Headers.NonValidated.TryGetValues("Retry-After", out var values) ? values.ToString() : null;
        return new((int)response.StatusCode, retryAfter, Encoding.UTF8.GetString(bytes));
    }

    private async Task<HttpResponseMessage> AnsweredAsync(Task<HttpResponseMessage> sending, string tenantId, PacedCall paced)
    {
        try
        {
            return await sending;
        }
        finally
        {
            pace.Answered(tenantId, paced);
        }
    }

    private void LogUnlessDone(HttpMethod method, ConnectorResult<ConnectorAnswer> outcome)
    {
        switch (outcome)
        {
            case ConnectorResult<ConnectorAnswer>.Throttled throttled:
                Log.Throttled(logger, method, throttled.RetryAfter);
                break;
            case ConnectorResult<ConnectorAnswer>.Gone gone:
                Log.Gone(logger, method, gone.Code);
                break;
            case ConnectorResult<ConnectorAnswer>.Failed failed:
                Log.Failed(logger, method, failed.Code);
                break;
        }
    }

    private sealed record Call(HttpMethod Method, Uri Uri, object? Body, ConnectorRoute Route, string Thread);

    private static partial class Log
    {
        [LoggerMessage(111, LogLevel.Error, "A call to Teams was not made: its service URL is not allowed")]
        public static partial void HostNotAllowed(ILogger logger);

        [LoggerMessage(112, LogLevel.Error, "No token was issued to the bot")]
        public static partial void NoToken(ILogger logger, Exception e);

        [LoggerMessage(113, LogLevel.Warning, "Teams did not answer a {Method}: {Reason}")]
        public static partial void NoAnswer(ILogger logger, HttpMethod method, string reason);

        [LoggerMessage(114, LogLevel.Warning, "Teams throttled a {Method}, wait {RetryAfter}")]
        public static partial void Throttled(ILogger logger, HttpMethod method, TimeSpan? retryAfter);

        [LoggerMessage(115, LogLevel.Information, "Teams answered a {Method} with {Code}: gone")]
        public static partial void Gone(ILogger logger, HttpMethod method, string code);

        [LoggerMessage(116, LogLevel.Warning, "Teams answered a {Method} with {Code}")]
        public static partial void Failed(ILogger logger, HttpMethod method, string code);
    }
}
