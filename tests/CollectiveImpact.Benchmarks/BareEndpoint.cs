using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Benchmarks;

/// <summary>The least an endpoint can do with the same body: parse it and answer. What the bot does is told as a share of it.</summary>
internal static class BareEndpoint
{
    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Bare", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(address);
        app.MapPost("/api/messages", (JsonNode body) => new { statusCode = body["value"] is null ? 400 : 200 });
        app.MapGet("/health/ready", () => "ready");
        await app.RunAsync();
    }
}
