using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CollectiveImpact.Storage.Azure;

/// <summary>The HTTP side of the Table service: sends, retries shortly, and turns every outage into one exception.</summary>
internal sealed class TableService(Uri endpoint, HttpPipeline pipeline)
{
    /// <summary>Less than the five seconds in which Teams wants an answer.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4);

    private const string Scope = "https://storage.azure.com/.default";

    public Uri Endpoint { get; } = new(endpoint.AbsoluteUri.TrimEnd('/') + "/");

    public static TableService WithKey(TableAccount account, TimeProvider clock) =>
        new(account.Endpoint, Pipeline(new TableClientOptions(), new SharedKeyLitePolicy(account, clock)));

    public static TableService WithCredential(Uri endpoint, TokenCredential credential, HttpPipelineTransport? transport = null)
    {
        var options = new TableClientOptions();
        options.Transport = transport ?? options.Transport;
        return new TableService(endpoint, Pipeline(options, new BearerTokenAuthenticationPolicy(credential, Scope)));
    }

    /// <param name="path">Relative to the endpoint, escaped.</param>
    /// <param name="fill">Adds method, headers and content.</param>
    /// <param name="budget">For all tries together.</param>
    public async Task<ServiceAnswer> SendAsync(string path, Action<Request> fill, CancellationToken ct, TimeSpan? budget = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(budget ?? Budget);
        using var message = pipeline.CreateMessage();
        message.Request.Uri.Reset(new Uri(Endpoint, path));
        message.Request.Headers.SetValue("x-ms-version", "2019-02-02");
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        fill(message.Request);
        try
        {
            await pipeline.SendAsync(message, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested && ServiceFailures.From(exception) is { } failure)
        {
            throw failure;
        }

        return Read(message);
    }

    private static ServiceAnswer Read(HttpMessage message)
    {
        var response = message.Response;
        var body = response.Content.ToString();
        var code = response.Headers.TryGetValue("x-ms-error-code", out var header) ? header : ServiceError.Read(body)?.Code;
        if (ServiceFailures.From(response.Status, code, ServiceFailures.RetryAfter(response)) is { } failure)
        {
            throw failure;
        }

        var next = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)
            ? new Continuation(partition, response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row) ? row : null)
            : null;
        return new ServiceAnswer(response.Status, body, code, next, message.ProcessingContext.RetryNumber > 0);
    }

    private static HttpPipeline Pipeline(TableClientOptions options, HttpPipelinePolicy authentication)
    {
        options.RetryPolicy = new ShortRetryPolicy();
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(3);
        return HttpPipelineBuilder.Build(options, authentication);
    }

    private sealed class TableClientOptions : ClientOptions;
}
