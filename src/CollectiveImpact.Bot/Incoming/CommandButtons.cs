using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>A button that says a command, in the alliance it names: the answer takes the card's place.</summary>
internal sealed class CommandButtons(Dispatcher dispatcher) : IButtonHandler
{
    public const string Verb = "command.run";
    public const string AllianceKey = "alliance";
    private const string TextKey = "text";

    public static ExecuteAction Run(string title, AllianceId alliance, string text) =>
        new(title, Verb) { Data = new Dictionary<string, string> { [AllianceKey] = alliance.Value, [TextKey] = text }, AssociatedInputs = AssociatedInputs.None };

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        var text = action.Data.GetValueOrDefault(TextKey) ?? "";
        if (CprDetector.IsIn(text))
        {
            return Refusals.Cpr(turn.Language);
        }

        if (CommandTable.Find(text) is not { } found)
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        if (BeforeActivation.Refusal(turn, found.Entry) is { } refusal)
        {
            return Refusals.Because(refusal);
        }

        var reply = await dispatcher.Of(found.Entry.Command).HandleAsync(turn, found.Argument, cancellationToken);
        return reply.CardShown is { } card ? InvokeResponse.Card(card) : InvokeResponse.Message(reply.Activity.Text ?? "");
    }
}
