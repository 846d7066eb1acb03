using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Answers what people write.</summary>
internal sealed class IncomingMessages(TurnReader turns, Presence presence, Uploads uploads, UploadAlliance uploadAlliance, Dispatcher dispatcher, Replies replies)
{
    public async Task HandleAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!activity.IsPersonal && !Mentions(activity))
        {
            return;
        }

        var text = activity.TextWithoutMention();
        if (await turns.ReadAsync(activity, null, cancellationToken) is not { } turn)
        {
            await replies.SendAsync(activity, Reply.Text(Strangers.Text), cancellationToken);
            return;
        }

        await presence.WelcomeAsync(turn, activity, cancellationToken);

        // A list is looked at row by row: one bad row of it is no reason to say nothing of the others.
        var reply = uploads.Of(activity, text) is { } upload
            ? await TakeAsync(turn, upload, cancellationToken)
            : await AnswerAsync(turn, activity, text, cancellationToken);
        await replies.SendAsync(activity, reply, cancellationToken);
    }

    private async Task<Reply> TakeAsync(Turn turn, Upload upload, CancellationToken cancellationToken) =>
        turn.Others.Count == 0 ? await dispatcher.OfUpload().HandleAsync(turn, upload, cancellationToken)
        : await uploadAlliance.ChooseAsync(turn, cancellationToken) is { } meant ? await dispatcher.OfUpload().HandleAsync(meant, upload, cancellationToken)
        : UploadAlliance.AskFirst(turn.Language);

    private async Task<Reply> AnswerAsync(Turn turn, Activity activity, string text, CancellationToken cancellationToken)
    {
        var words = SharedText.In(turn.Language);
        if (CprDetector.IsIn(text))
        {
            return Reply.Text(words["error.cpr"]);
        }

        if (CommandTable.Find(text) is not { } found)
        {
            var nearest = CommandTable.Nearest(text, turn.Standing.IsBackbone).Select(entry => $"»{entry.Name(turn.Language)}«");
            return Reply.Text($"{words["error.notUnderstood"]} {words["error.suggestions", ("Commands", string.Join(", ", nearest))]}");
        }

        if (turn.Others.Count > 0 && found.Entry.IsAboutOneAlliance)
        {
            return WhichAlliance.Ask(turn, text);
        }

        if (BeforeActivation.Refusal(turn, found.Entry) is { } refusal)
        {
            return Reply.Text(refusal);
        }

        return found.Entry.IsPersonal && !activity.IsPersonal
            ? Reply.Text(words["error.onlyPersonal", ("Command", found.Entry.Name(turn.Language))])
            : await dispatcher.Of(found.Entry.Command).HandleAsync(turn, found.Argument, cancellationToken);
    }

    /// <summary>In a channel or a group only what is said to the bot is its business.</summary>
    private static bool Mentions(Activity activity) =>
        activity.Entities?.Any(entity => entity is { Type: "mention" } && entity.Mentioned?.Id == activity.Recipient?.Id) == true;
}
