using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Testing;

/// <summary>Drives a bot as Teams would, by HTTP and in the words of people. It knows nothing of the bot but its address.</summary>
public sealed class BotDriver(Uri bot, FakeTeams teams, BotPeople people) : IDisposable
{
    public const string Team = "19:general-ung-i-havnebyen@thread.tacv2";
    public const string Channel = "19:ugens-nyt@thread.tacv2";

    /// <summary>How long something that the bot does by itself may take on a machine that does other things too.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new() { BaseAddress = bot, Timeout = Patience };

    public FakeTeams Teams => teams;

    public BotPeople People => people;

    public BotActivities Write { get; } = new(teams);

    /// <summary>A Teams with the team, its two channels and everybody of the file in it.</summary>
    public static async Task<FakeTeams> TeamsOfAsync(BotPeople people, CancellationToken ct) => (await FakeTeams.StartAsync(ct))
        .WithTeam(new FakeTeam(Team, "Ung i Havnebyen", [new(Team, null), new(Channel, "Ugens nyt")]), people.Roster());

    public Task<(int Status, string Body)> PostAsync(JsonNode activity, CancellationToken ct) => PostAsync(activity.ToJsonString(), ct);

    public async Task<(int Status, string Body)> PostAsync(string body, CancellationToken ct)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("api/messages", UriKind.Relative), content, ct);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(ct));
    }

    public async Task<int> StatusOfAsync(string path, CancellationToken ct)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), ct);
        return (int)response.StatusCode;
    }

    /// <summary>Writes in the personal chat. What was said back is the last thing there when the bot has answered.</summary>
    public async Task<SentMessage> SaysAsync(string member, string text, CancellationToken ct)
    {
        var person = people[member];
        var activity = Write.Message(person, text);
        await TakenAsync(activity, ct);
        return teams.MessagesTo(person.UserId).LastOrDefault(said => (string?)said.Activity["replyToId"] == (string?)activity["id"])
            ?? throw new InvalidOperationException($"Nothing was said back to '{text}'.");
    }

    /// <summary>Writes to the bot in a channel; what was said back stands in the same thread.</summary>
    public async Task<SentMessage> MentionsAsync(string member, string channel, string text, CancellationToken ct)
    {
        var activity = Write.Mention(people[member], Team, channel, text);
        await TakenAsync(activity, ct);
        return teams.MessagesIn((string)activity["conversation"]!["id"]!).Single();
    }

    /// <summary>Presses a button of a card, with all its inputs as they stand or as typed over.</summary>
    public Task<InvokeAnswer> ClicksAsync(string member, JsonObject card, string button, CancellationToken ct, params (string Id, string? Value)[] typed) =>
        InvokesAsync(Press(member, card, button, typed), ct);

    /// <summary>The activity of such a press, to be sent more than once or otherwise than it is.</summary>
    public JsonObject Press(string member, JsonObject card, string button, params (string Id, string? Value)[] typed)
    {
        var pressed = card.Button(button);
        var data = pressed["data"]?.DeepClone().AsObject() ?? [];
        var inputs = (string?)pressed["associatedInputs"] == "none" ? [] : card.Inputs().ToDictionary();
        foreach (var (id, value) in typed)
        {
            inputs[id] = value;
        }

        foreach (var (id, value) in inputs.Where(input => input.Value is not null))
        {
            data[id] = value;
        }

        return Write.Invoke(people[member], (string?)pressed["verb"], data);
    }

    public Task<InvokeAnswer> InvokesAsync(string member, string verb, JsonNode? data, CancellationToken ct) =>
        InvokesAsync(Write.Invoke(people[member], verb, data), ct);

    public async Task<InvokeAnswer> InvokesAsync(JsonObject activity, CancellationToken ct)
    {
        var (status, body) = await PostAsync(activity, ct);
        return status == 200 ? InvokeAnswer.Read(status, body) : throw new InvalidOperationException($"HTTP {status}: {body}");
    }

    /// <summary>Installs the app in the team; Teams announces it twice, in either order. Ends when the channel has been greeted.</summary>
    public async Task InstallsInTeamAsync(string by, CancellationToken ct, bool memberAddedFirst = false)
    {
        JsonObject[] announced = [Write.TeamInstallation(people[by], Team, Channel), Write.TeamMemberAdded(people[by], Team)];
        foreach (var activity in memberAddedFirst ? announced.Reverse() : announced)
        {
            await TakenAsync(activity, ct);
        }

        await ThreadsAsync(1, ct);
    }

    /// <summary>Waits until the bot has begun so many threads in channels.</summary>
    public Task ThreadsAsync(int count, CancellationToken ct) => teams.WaitForAsync(
        call => call is { Status: 201, Body: JsonObject body } && body["isGroup"] is JsonValue group && group.GetValue<bool>(), count, Patience, ct);

    public async Task InstallsPersonallyAsync(string member, CancellationToken ct)
    {
        await TakenAsync(Write.PersonalInstallation(people[member]), ct);
        await TakenAsync(Write.PersonalMemberAdded(people[member]), ct);
    }

    /// <summary>Waits until so many check-in cards have been taken by Teams, and gives the newest of each person.</summary>
    public async Task<IReadOnlyDictionary<string, JsonObject>> CheckInsAsync(int count, CancellationToken ct)
    {
        await teams.WaitForAsync(call => call.Status is 201 && IsCheckIn(call.Body as JsonObject), count, Patience, ct);
        return people.All
            .Select(person => (person.Member, Card: CheckInsTo(person.Member) is [.., var newest] ? newest : null))
            .Where(found => found.Card is not null)
            .ToDictionary(found => found.Member, found => found.Card!);
    }

    public IReadOnlyList<JsonObject> CheckInsTo(string member) =>
        [.. teams.MessagesTo(people[member].UserId).Where(message => IsCheckIn(message.Activity)).Select(message => message.Card!)];

    public void Dispose() => http.Dispose();

    private async Task TakenAsync(JsonObject activity, CancellationToken ct)
    {
        var (status, body) = await PostAsync(activity, ct);
        if (status != 200)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"HTTP {status}: {body}"));
        }
    }

    private static bool IsCheckIn(JsonObject? activity) =>
        activity?["attachments"]?[0]?["content"] is JsonObject card && card.Buttons().Any(button => (string?)button["verb"] == "checkin.send");
}
