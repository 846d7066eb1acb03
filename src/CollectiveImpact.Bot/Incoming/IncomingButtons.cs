using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Storage;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>
/// Answers a press on a card. Whatever happens it is an answer in words, in time, and one that leaves what was typed in the
/// card unless it has been stored.
/// </summary>
internal sealed partial class IncomingButtons(TurnReader turns, Presence presence, Dispatcher dispatcher, TimeProvider time, ILogger<IncomingButtons> logger)
{
    /// <summary>Teams shows a failure of its own after about ten seconds; five are promised.</summary>
    private static readonly TimeSpan _longestTurn = TimeSpan.FromSeconds(4);

    public async Task<InvokeResponse> HandleAsync(Activity activity, CancellationToken cancellationToken)
    {
        var language = Languages.Nearest(activity.Locale);
        using var deadline = new CancellationTokenSource(_longestTurn, time);
        using var turnEnd = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            if (!InvokeAction.TryRead(activity, out var action))
            {
                return Refusals.Because(SharedText.In(Languages.Danish)["error.unknownButton"]);
            }

            var alliance = action.Data.GetValueOrDefault(CommandButtons.AllianceKey);
            var read = Dispatcher.IsPressedByAll(action.Verb)
                ? turns.ReadPressAsync(activity, alliance, turnEnd.Token)
                : turns.ReadAsync(activity, alliance, turnEnd.Token);
            if (await read is not { } turn)
            {
                return Refusals.Because(Strangers.Text);
            }

            language = turn.Language;
            if (dispatcher.Of(action.Verb) is not { } handler)
            {
                return Refusals.Because(SharedText.In(language)["error.unknownButton"]);
            }

            await presence.NoteAsync(turn, activity, turnEnd.Token);
            return await handler.HandleAsync(turn, action, turnEnd.Token);
        }
        catch (StoreUnavailableException e)
        {
            Log.StoreFailed(logger, e.Failure, e);
            return Refusals.NotSaved(language);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            Log.TooSlow(logger);
            return Refusals.NotSaved(language);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(211, LogLevel.Error, "A card was not answered: the store is {Failure}")]
        public static partial void StoreFailed(ILogger logger, StoreFailure failure, Exception exception);

        [LoggerMessage(212, LogLevel.Error, "A card was not answered in time")]
        public static partial void TooSlow(ILogger logger);
    }
}
