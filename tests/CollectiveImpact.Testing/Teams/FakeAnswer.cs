using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Teams;

/// <summary>An answer of the stand-in.</summary>
public sealed record FakeAnswer(int Status, string? Body = null)
{
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the answer takes, after what was asked has been done.</summary>
    public TimeSpan Delay { get; init; }

    internal bool CutsConnection { get; init; }

    /// <summary>What was asked is done all the same.</summary>
    public bool CarriesOut { get; init; }

    /// <summary>The connection is cut and nothing done.</summary>
    public static FakeAnswer Cut { get; } = new(0) { CutsConnection = true };

    /// <summary>What was asked is done, and then the connection is cut.</summary>
    public static FakeAnswer LostAnswer { get; } = new(0) { CutsConnection = true, CarriesOut = true };

    /// <summary>The usual answer, late.</summary>
    public static FakeAnswer Slow(TimeSpan delay) => new(0) { CarriesOut = true, Delay = delay };

    public static FakeAnswer Json(int status, JsonNode body) => new(status, body.ToJsonString());

    public static FakeAnswer Error(int status, string code) => Json(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = $"Scripted: {code}" },
    });
}
