using System.Globalization;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Teams;

/// <summary>The conversations and what stands in them.</summary>
internal sealed class FakeConversations
{
    private const string Thread = ";messageid=";
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> personal = [];
    private readonly List<SentMessage> messages = [];
    private long lastId = 1776390257000;

    /// <summary>The chat with one person: the same at every call.</summary>
    public string Personal(string memberId)
    {
        lock (gate)
        {
            return personal.TryGetValue(memberId, out var known)
                ? known
                : personal[memberId] = string.Create(CultureInfo.InvariantCulture, $"a:1chat-{personal.Count + 1}");
        }
    }

    public IReadOnlyList<SentMessage> In(Func<string, bool> conversation)
    {
        lock (gate)
        {
            return [.. messages.Where(message => conversation(message.ConversationId))];
        }
    }

    /// <summary>A message to a bare channel id begins a thread.</summary>
    public SentMessage Add(string conversationId, JsonObject activity)
    {
        lock (gate)
        {
            var id = (++lastId).ToString(CultureInfo.InvariantCulture);
            var startsThread = conversationId.Contains("@thread.tacv2", StringComparison.Ordinal) && !conversationId.Contains(Thread, StringComparison.Ordinal);
            var message = new SentMessage(id, startsThread ? conversationId + Thread + id : conversationId, activity);
            messages.Add(message);
            return message;
        }
    }

    public bool Replace(string conversationId, string activityId, JsonObject activity) =>
        Change(conversationId, activityId, message => message with { Activity = activity, Updates = message.Updates + 1 });

    public bool Remove(string conversationId, string activityId) => Change(conversationId, activityId, _ => null);

    // A message of a thread can be reached by the thread and by the bare channel.
    private bool Change(string conversationId, string activityId, Func<SentMessage, SentMessage?> change)
    {
        lock (gate)
        {
            var at = messages.FindIndex(message => message.Id == activityId && Channel(message.ConversationId) == Channel(conversationId));
            if (at < 0)
            {
                return false;
            }

            if (change(messages[at]) is { } changed)
            {
                messages[at] = changed;
            }
            else
            {
                messages.RemoveAt(at);
            }

            return true;
        }
    }

    public static string Channel(string conversationId) => conversationId.Split(';')[0];
}
