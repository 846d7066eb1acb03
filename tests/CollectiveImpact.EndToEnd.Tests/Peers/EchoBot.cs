using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.EndToEnd.Tests.Peers;

/// <summary>
/// The smallest bot that proves the driver: it answers a message with a form, and the form's button with what was filled in.
/// </summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly WebApplication _app;

    private EchoBot(WebApplication app) => _app = app;

    public Uri Endpoint => new(_app.Urls.Single() + "/api/messages");

    public static async Task<EchoBot> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/api/messages", async (JsonObject activity, CancellationToken aborted) => (string?)activity["type"] switch
        {
            "message" => await SendFormAsync(activity, aborted),
            "invoke" => Results.Json(Answer(EchoCards.Thanks(activity["value"]!["action"]!["data"]!.AsObject()))),
            _ => Results.Ok(),
        });
        await app.StartAsync(cancellationToken);
        return new EchoBot(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<IResult> SendFormAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        var conversation = Uri.EscapeDataString((string)activity["conversation"]!["id"]!);
        var reply = new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = EchoCards.Form((string)activity["text"]!),
            }),
        };
        using var content = new StringContent(reply.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri($"{activity["serviceUrl"]}/v3/conversations/{conversation}/activities"), content, cancellationToken);
        response.EnsureSuccessStatusCode();
        return Results.Ok();
    }

    private static JsonObject Answer(JsonObject card) => new()
    {
        ["statusCode"] = 200,
        ["type"] = "application/vnd.microsoft.card.adaptive",
        ["value"] = card,
    };
}
