using System.Text.Json.Nodes;

namespace CollectiveImpact.Testing.Teams;

/// <summary>An answer of the stand-in.</summary>
public sealed record FakeAnswer(int Status, string? Body = null)
{
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    internal bool CutsConnection { get; init; }

    internal bool CarriesOut { get; init; }

    internal static FakeAnswer Cut { get; } = new(0) { CutsConnection = true };

    internal static FakeAnswer LostAnswer { get; } = new(0) { CutsConnection = true, CarriesOut = true };

    public static FakeAnswer Json(int status, JsonNode body) => new(status, body.ToJsonString());

    public static FakeAnswer Error(int status, string code) => Json(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = $"Scripted: {code}" },
    });
}
