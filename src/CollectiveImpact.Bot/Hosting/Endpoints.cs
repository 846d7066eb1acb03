using CollectiveImpact.Bot.Downloads;
using CollectiveImpact.Bot.Hosting.Telemetry;
using CollectiveImpact.Teams;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CollectiveImpact.Bot.Hosting;

internal static class Endpoints
{
    /// <summary>The tag of the checks that say whether the bot can do its work now.</summary>
    public const string Ready = "ready";

    private const string About =
        "Alliancebot: hyppig og åben kommunikation i alliancer, i Microsoft Teams. POST /api/messages, GET /health/ready\n";

    public static WebApplication MapAllianceBot(this WebApplication app)
    {
        app.UseRequestSpans();
        app.MapTeamsMessages();
        app.MapGet(DownloadLinks.Path + "/{alliance}/{secret}", DownloadEndpoint.GetAsync);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
        app.MapGet("/", context => context.Response.WriteAsync(About, context.RequestAborted));
        return app;
    }
}
