using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Teams;

/// <summary>One call that reached the stand-in, with the status it was given; 0 when the connection was cut instead.</summary>
public sealed record TeamsCall(int Number, string Method, string Target, IReadOnlyDictionary<string, string> Headers, JsonNode? Body, int Status = 0)
{
    /// <summary>When it arrived, by the clock on the wall.</summary>
    public DateTimeOffset At { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>The parts of the path, unescaped: <c>v3</c>, <c>conversations</c>, ... An escaped slash stays inside its part.</summary>
    public IReadOnlyList<string> Segments { get; } =
        [.. Target.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    /// <summary>The path, unescaped.</summary>
    public string Path => "/" + string.Join('/', Segments);

    public string? ConversationId => Segments is [_, "conversations", var id, ..] ? id : null;

    public string? ActivityId => Segments is [_, "conversations", _, "activities", var id] ? id : null;

    /// <summary>A message sent or a thread begun, and not a chat opened, a message changed or a roster read.</summary>
    public bool IsPost => Method == "POST" && (Segments is [.., "activities"] || Body?["activity"] is not null);
}
