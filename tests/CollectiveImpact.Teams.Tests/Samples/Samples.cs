using System.Text.Json;
using System.Text.Json.Nodes;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Teams.Tests;

/// <summary>Activities with the members that Teams sends, about fictional people.</summary>
internal static class Samples
{
    public const string AppId = "e3cb1c84-14e3-419c-b39c-1c06097b55fd";
    public const string Tenant = "3f3d1cea-7a18-41af-872b-cfbbd5140984";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/3f3d1cea-7a18-41af-872b-cfbbd5140984/";

    public static Activity Read(string name) => JsonSerializer.Deserialize<Activity>(Text(name), TeamsJson.Options)!;

    public static JsonObject Json(string name) => JsonNode.Parse(Text(name))!.AsObject();

    private static string Text(string name)
    {
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream($"{name}.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
