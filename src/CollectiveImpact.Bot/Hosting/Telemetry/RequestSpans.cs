using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CollectiveImpact.Bot.Hosting.Telemetry;

/// <summary>Gives the framework's span of a request the name and the tags by which it is found: the route, never the path.</summary>
internal static class RequestSpans
{
    private const string Health = "/health";

    public static void UseRequestSpans(this WebApplication app) => app.Use(async (context, next) =>
    {
        var span = context.Features.Get<IHttpActivityFeature>()?.Activity;
        if (span is { Recorded: true } && context.Request.Path.StartsWithSegments(Health, StringComparison.Ordinal))
        {
            // Probes look several times a minute, and nobody looks at them. What they call is left out with them.
            span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }

        try
        {
            await next(context);
        }
        finally
        {
            Describe(span, context);
        }
    });

    private static void Describe(Activity? span, HttpContext context)
    {
        if (span is { IsAllDataRequested: true })
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "nowhere";
            span.DisplayName = $"{context.Request.Method} {route}";
            span.SetTag("http.route", route).SetTag("http.request.method", context.Request.Method).SetTag("http.response.status_code", context.Response.StatusCode);
        }
    }
}
