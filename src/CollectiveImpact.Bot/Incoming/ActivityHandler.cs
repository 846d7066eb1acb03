using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>
/// The edge of everything that comes in. A turn does not end because the sender hung up: it ends by its own limit or with the
/// host.
/// </summary>
internal sealed partial class ActivityHandler(
    IServiceProvider services, IHostApplicationLifetime lifetime, Replies replies, TimeProvider time, ILogger<ActivityHandler> logger) : IActivityHandler
{
    private static readonly TimeSpan _longestTurn = TimeSpan.FromSeconds(30);

    public async Task<InvokeResponse?> HandleAsync(Activity activity, CancellationToken ct)
    {
        using var scope = Log.Turn(logger, activity.Type, activity.Conversation?.ConversationType, activity.Id);
        using var limit = new CancellationTokenSource(_longestTurn, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, lifetime.ApplicationStopping);
        try
        {
            return await AnswerAsync(activity, end.Token);
        }
#pragma warning disable CA1031 // The edge: a person who wrote or pressed gets an answer in words whatever went wrong inside.
        catch (Exception exception) when (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke)
#pragma warning restore CA1031
        {
            var reference = Reference();
            Log.Failed(logger, activity.Type, reference, exception);
            var text = SharedText.In(Languages.Danish)["error.generic", ("Reference", reference)];
            if (activity.Type == ActivityTypes.Invoke)
            {
                return InvokeResponse.Error(500, "InternalError", text);
            }

            await replies.SendAsync(activity, Reply.Text(text), lifetime.ApplicationStopping);
            return null;
        }
    }

    private async Task<InvokeResponse?> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                await services.GetRequiredService<IncomingMessages>().HandleAsync(activity, cancellationToken);
                return null;
            case ActivityTypes.Invoke when activity.Name == InvokeAction.InvokeName:
                return await services.GetRequiredService<IncomingButtons>().HandleAsync(activity, cancellationToken);
            case ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate:
                await services.GetRequiredService<IncomingInstallations>().HandleAsync(activity, cancellationToken);
                return null;
            default:
                return null;
        }
    }

    /// <summary>What a person can mention and an operator can search for.</summary>
    private static string Reference() => System.Diagnostics.Activity.Current?.TraceId.ToHexString()[..12] ?? Guid.NewGuid().ToString("N")[..12];

    private static partial class Log
    {
        private static readonly Func<ILogger, string, string?, string?, IDisposable?> _turn =
            LoggerMessage.DefineScope<string, string?, string?>("{ActivityType} in {ConversationType}, activity {ActivityId}");

        public static IDisposable? Turn(ILogger logger, string type, string? conversation, string? id) => _turn(logger, type, conversation, id);

        [LoggerMessage(221, LogLevel.Error, "An activity of type {ActivityType} failed; reference {Reference}")]
        public static partial void Failed(ILogger logger, string activityType, string reference, Exception exception);
    }
}
