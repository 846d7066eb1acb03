using Azure.Core;
using CollectiveImpact.Alliance.Calendar;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Users.Item;
using Microsoft.Kiota.Abstractions.Authentication;

namespace CollectiveImpact.Bot.Calendar;

/// <summary>Who asks Graph: made when a token is first needed.</summary>
internal sealed record GraphCredential(Func<TokenCredential> Create);

/// <summary>
/// The way to the organizer's mailbox: the SDK's client, made when it is first needed and without the SDK's own retries, and what goes wrong
/// there turned into problems.
/// </summary>
internal sealed partial class GraphConnection : IDisposable
{
    public const string HttpClientName = "graph";

    /// <summary>For all requests of a call together. Trying again is for delivery, which knows what else waits.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly GraphOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lazy<GraphServiceClient> _client;

    public GraphConnection(IHttpClientFactory clients, IOptions<GraphOptions> options, GraphCredential credential, TimeProvider time, ILogger<GraphConnection> logger)
    {
        (_options, _time, _logger) = (options.Value, time, logger);
        _client = new(() => Create(clients.CreateClient(HttpClientName), options.Value, credential));
    }

    public string Organizer => _options.Organizer ?? throw new InvalidOperationException("No organizer is set.");

    /// <summary>Asks the mailbox. Whatever is no bug of ours comes back as a problem.</summary>
    public async Task<CalendarResult<T>> AskAsync<T>(
        string call, Func<UserItemRequestBuilder, CancellationToken, Task<CalendarResult<T>>> ask, CancellationToken cancellationToken)
    {
        // The first call loads the SDK, which is not the service's fault.
        var mailbox = _client.Value.Users[Organizer];
        using var limit = new CancellationTokenSource(Limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        CalendarResult<T> result;
        try
        {
            result = await ask(mailbox, either.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && GraphProblems.Of(e, _time.GetUtcNow()) is { } problem)
        {
            result = new CalendarResult<T>.Failed(problem);
        }

        if (result is CalendarResult<T>.Failed { Problem: var told })
        {
            Report(call, told);
        }

        return result;
    }

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    /// <summary>A client given by hand has none of the SDK's handlers: no retries and no redirects but ours, which are none.</summary>
    private static GraphServiceClient Create(HttpClient http, GraphOptions options, GraphCredential credential) => options.IsLocal
        ? new(http, new AnonymousAuthenticationProvider(), options.BaseUrl)
        : new(http, credential.Create(), [new Uri(options.BaseUrl).GetLeftPart(UriPartial.Authority) + "/.default"], options.BaseUrl);

    private void Report(string call, CalendarProblem problem)
    {
        switch (problem.Reason)
        {
            case CalendarReason.NotAllowed or CalendarReason.NoMailbox:
                Log.NotLetIn(_logger, call, problem.Reason, problem.Code);
                break;
            case CalendarReason.NotFound:
                Log.NotThere(_logger, call, problem.Code);
                break;
            default:
                Log.NotDone(_logger, call, problem.Reason, problem.Code, problem.RetryAfter);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(701, LogLevel.Warning, "The calendar was asked to {Call}: {Reason} {Code}, wait {RetryAfter}")]
        public static partial void NotDone(ILogger logger, string call, CalendarReason reason, string code, TimeSpan? retryAfter);

        [LoggerMessage(702, LogLevel.Error, "The bot is not let into the organizer's calendar to {Call}: {Reason} {Code}")]
        public static partial void NotLetIn(ILogger logger, string call, CalendarReason reason, string code);

        [LoggerMessage(703, LogLevel.Information, "The calendar was asked to {Call} what is not there: {Code}")]
        public static partial void NotThere(ILogger logger, string call, string code);
    }
}
