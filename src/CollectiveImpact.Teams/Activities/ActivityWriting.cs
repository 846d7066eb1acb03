using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Teams.Activities;

public sealed partial record Activity
{
    /// <summary>A message that is one card. Card and text go apart: Teams splits a message with both and then returns no id.</summary>
    /// <param name="card">The card.</param>
    /// <param name="summary">The text of the notification.</param>
    public static Activity Message(AdaptiveCard card, string summary)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new() { Type = ActivityTypes.Message, Summary = summary, Attachments = [card.ToAttachment()] };
    }

    /// <summary>A message of plain text: nothing in it becomes markdown.</summary>
    public static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" };
}
