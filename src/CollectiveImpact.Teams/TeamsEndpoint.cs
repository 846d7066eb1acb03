using System.Text.Json;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Authentication;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Teams;

/// <summary>
/// One activity by HTTP: who sends it, what it says, whether it may, and then the handler. 401 is a missing or bad token, 413 and 400 a body
/// that cannot be read, 403 a good token that does not cover the activity.
/// </summary>
internal sealed partial class TeamsEndpoint(LocalMode local, ActivityGate gate, ILogger<TeamsEndpoint> logger)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        var proof = await AuthenticateAsync(context);
        if (proof is null && !local.Admits(context))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Refuse(StatusCodes.Status401Unauthorized, "A token of the Bot Connector is needed.");
        }

        if (await LimitedBody.ReadAsync(context.Request, ct) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "The activity is too large.");
        }

        if (Parse(body.Span) is not { } activity)
        {
            return Refuse(StatusCodes.Status400BadRequest, "The body is not an activity.");
        }

        return gate.ReasonToRefuse(activity, proof) is { } reason
            ? Refuse(StatusCodes.Status403Forbidden, reason)
            : await RunAsync(context.RequestServices.GetRequiredService<IActivityHandler>(), activity, ct);
    }

    private static async Task<CallerProof?> AuthenticateAsync(HttpContext context)
    {
        var result = await context.AuthenticateAsync(ConnectorTokenRules.Scheme);
        return result.Succeeded ? context.Features.Get<CallerProof>() : null;
    }

    private static Activity? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<Activity>(body, TeamsJson.Options) is { } activity && !string.IsNullOrWhiteSpace(activity.Type)
                ? activity
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<IResult> RunAsync(IActivityHandler handler, Activity activity, CancellationToken ct)
    {
        var invoke = activity.Type == ActivityTypes.Invoke;
        InvokeResponse? answer;
        try
        {
            answer = await handler.HandleAsync(activity, ct);
        }
#pragma warning disable CA1031 // The edge: whatever went wrong inside, Teams gets an answer it can show or a status it can count.
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.HandlerFailed(logger, activity.Type, e);
            answer = InvokeResponse.Error(500, "InternalError", "Noget gik galt. Prøv igen om lidt. / Something went wrong. Try again in a moment.");
            return invoke ? Json(answer) : Results.StatusCode(StatusCodes.Status500InternalServerError);
        }

        return invoke ? Json(answer ?? InvokeResponse.Error(501, "NotImplemented", "Det kender jeg ikke. / I do not know that one.")) : Results.Ok();
    }

    /// <summary>Made whole before it is sent, so that it goes with its length and in one piece.</summary>
    private static IResult Json(InvokeResponse answer) =>
        Results.Text(JsonSerializer.SerializeToUtf8Bytes(answer, TeamsJson.Options), "application/json; charset=utf-8");

    private IResult Refuse(int status, string reason)
    {
        Log.Refused(logger, status, reason);
        return Results.Text(reason, statusCode: status);
    }

    private static partial class Log
    {
        [LoggerMessage(101, LogLevel.Warning, "An activity was refused with {Status}: {Reason}")]
        public static partial void Refused(ILogger logger, int status, string reason);

        [LoggerMessage(102, LogLevel.Error, "The handler failed on an activity of type {ActivityType}")]
        public static partial void HandlerFailed(ILogger logger, string activityType, Exception e);
    }
}
