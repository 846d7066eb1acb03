using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>Something said back in the same conversation.</summary>
internal sealed record Reply(Activity Activity)
{
    /// <summary>The card, when it is one.</summary>
    public AdaptiveCard? CardShown { get; private init; }

    public static Reply Text(string text) => new(Activity.Message(text));

    public static Reply Card(AdaptiveCard card, string summary) => new(Activity.Message(card, summary)) { CardShown = card };
}

/// <summary>Answers one command.</summary>
internal interface ICommandHandler
{
    /// <param name="turn">Who says it.</param>
    /// <param name="argument">What was written after the command; empty when nothing was.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken);
}

/// <summary>Takes a list that somebody sent as a file or pasted. Rights are asked before it is read.</summary>
internal interface IUploadHandler
{
    Task<Reply> HandleAsync(Turn turn, Upload upload, CancellationToken cancellationToken);
}

/// <summary>Answers the buttons of one feature's cards. The card's data is untrusted: rights are asked again.</summary>
internal interface IButtonHandler
{
    Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken);
}
