using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Bot.Playground;

/// <summary>
/// Stands in for the people whom the Playground has no room for. Asked for somebody by Entra object id it gives a dead
/// conversation that fails later, so such calls stop here and are answered as Teams would: their message counts as sent.
/// </summary>
internal sealed class OffstageHandler : DelegatingHandler
{
    private const string Offstage = "offstage:";
    private const string Conversations = "/v3/conversations";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = Uri.UnescapeDataString(request.RequestUri?.AbsolutePath ?? "");
        if (path.Contains($"{Conversations}/{Offstage}", StringComparison.Ordinal))
        {
            return Answer(request, $"{Offstage}{Guid.NewGuid():N}");
        }

        if (request is { Method.Method: "POST", Content: not null } && path.EndsWith(Conversations, StringComparison.Ordinal))
        {
            await request.Content.LoadIntoBufferAsync(cancellationToken);
            var member = (await request.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))?["members"]?[0]?["id"]?.GetValue<string>();
            if (member is not null && !member.StartsWith("29:", StringComparison.Ordinal))
            {
                return Answer(request, Offstage + member);
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, string id) =>
        new(HttpStatusCode.Created) { RequestMessage = request, Content = JsonContent.Create(new { id }) };
}
