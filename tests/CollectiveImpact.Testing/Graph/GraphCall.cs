using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Graph;

/// <summary>One request that reached the stand-in, with the status it was given; 0 when the connection was cut instead.</summary>
public sealed record GraphCall(string Method, string Target, IReadOnlyDictionary<string, string> Headers, JsonNode? Body, int Status = 0)
{
    /// <summary>The parts of the path below the version, unescaped.</summary>
    public IReadOnlyList<string> Segments { get; } =
        [.. Target.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Uri.UnescapeDataString)];

    /// <summary>The options of the query, unescaped.</summary>
    public IReadOnlyDictionary<string, string> Query { get; } = (Target.Split('?', 2) is [_, var query] ? query : "")
        .Split('&', StringSplitOptions.RemoveEmptyEntries).Select(option => option.Split('=', 2))
        .ToDictionary(option => Uri.UnescapeDataString(option[0]), option => Uri.UnescapeDataString(option[^1]));

    /// <summary>Such as <c>POST events/cancel</c>: what is done, without ids.</summary>
    public string What => Method + " " + string.Join('/', Segments.Skip(2).Where((_, at) => at != 1 || Segments[2] != "events"));
}
