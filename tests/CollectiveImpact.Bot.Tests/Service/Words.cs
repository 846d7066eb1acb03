using CollectiveImpact.Testing;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Service;

/// <summary>What people see of a message, whether it is a card or a text.</summary>
internal static class Words
{
    public static string Shown(this SentMessage message) => message.Card?.AllText() ?? message.Text ?? "";

    public static string Shown(this InvokeAnswer answer) => answer.IsCard ? answer.Card.AllText() : answer.Text;
}
