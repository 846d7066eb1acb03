using System.Text.Json.Nodes;
using CollectiveImpact.Testing.Peers;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Testing;

/// <summary>Somebody as Teams knows them: the Entra object id, and the id by which the bot may address them.</summary>
public sealed record BotPerson(string Member, string? AadObjectId, string UserId, string Name)
{
    /// <summary>Somebody with a Teams account who is in no alliance.</summary>
    public static BotPerson Stranger { get; } = new("x01", "99999999-0000-4000-8000-000000000001", "29:x01", "Finn Fremmed");
}

/// <summary>The people of an alliance's file, and the file itself, for what a test works out on its own.</summary>
public sealed class BotPeople
{
    private readonly Dictionary<string, BotPerson> people;

    private BotPeople(JsonObject alliance)
    {
        Alliance = alliance;
        people = Rows("members").Select(Person).ToDictionary(person => person.Member);
    }

    public JsonObject Alliance { get; }

    public IReadOnlyCollection<BotPerson> All => people.Values;

    /// <summary>By the id in the file, such as <c>m01</c>.</summary>
    public BotPerson this[string member] => people[member];

    /// <summary>The project's own sample.</summary>
    public static BotPeople OfSample() => Of(File.ReadAllText(SamplePath));

    public static string SamplePath => Path.Combine(RepositoryRoot.Path, "samples", "ung-i-havnebyen.json");

    public static BotPeople Of(string json) => new(JsonNode.Parse(json)!.AsObject());

    public IEnumerable<JsonObject> Rows(string list) => (Alliance[list]?.AsArray() ?? []).Select(row => row!.AsObject());

    /// <summary>Everybody with a Teams account, as they stand on the team's roster.</summary>
    public IReadOnlyList<FakeMember> Roster() =>
        [.. people.Values.Where(person => person.AadObjectId is not null).Select(person => new FakeMember(person.UserId, person.AadObjectId!, person.Name))];

    private static BotPerson Person(JsonObject row)
    {
        var id = (string)row["id"]!;
        return new BotPerson(id, (string?)row["aadObjectId"], $"29:{id}", (string)row["displayName"]!);
    }
}
