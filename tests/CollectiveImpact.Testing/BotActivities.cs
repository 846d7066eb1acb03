using System.Globalization;
using System.Text.Json.Nodes;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Testing;

/// <summary>Activities as Teams writes them, each with an id of its own.</summary>
public sealed class BotActivities(FakeTeams teams)
{
    public const string BotId = "28:e3cb1c84-14e3-419c-b39c-1c06097b55fd";
    private static long lastId = 1732200000000;

    public JsonObject Message(BotPerson person, string text)
    {
        var activity = Personal(person, "message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    /// <summary>A new thread in a channel, with the bot mentioned first.</summary>
    public JsonObject Mention(BotPerson person, string team, string channel, string text)
    {
        const string At = "<at>Alliancebot</at>";
        var activity = From(person, "message", $"{channel};messageid={NextId()}", "channel");
        activity["text"] = $"{At} {text}";
        activity["channelData"]!["team"] = new JsonObject { ["id"] = team };
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel };
        activity["entities"] = new JsonArray(
            new JsonObject { ["type"] = "mention", ["text"] = At, ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = "Alliancebot" } });
        return activity;
    }

    public JsonObject Invoke(BotPerson person, string? verb, JsonNode? data)
    {
        var activity = Personal(person, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["id"] = "", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    public JsonObject TeamInstallation(BotPerson by, string team, string? chosenChannel, string action = "add")
    {
        var activity = From(by, "installationUpdate", chosenChannel ?? team, "channel");
        activity["action"] = action;
        activity["channelData"]!["team"] = new JsonObject { ["id"] = team };
        if (chosenChannel is not null)
        {
            activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = chosenChannel } };
        }

        return activity;
    }

    public JsonObject TeamMemberAdded(BotPerson by, string team)
    {
        var activity = From(by, "conversationUpdate", team, "channel");
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotId });
        activity["channelData"]!["team"] = new JsonObject { ["id"] = team };
        activity["channelData"]!["eventType"] = "teamMemberAdded";
        return activity;
    }

    /// <summary>Somebody came into the team, or left it, as the event type says.</summary>
    public JsonObject TeamPeople(BotPerson by, string team, string eventType, BotPerson about)
    {
        var activity = From(by, "conversationUpdate", team, "channel");
        var who = new JsonObject { ["id"] = about.UserId, ["aadObjectId"] = about.AadObjectId };
        activity[eventType.EndsWith("Added", StringComparison.Ordinal) ? "membersAdded" : "membersRemoved"] = new JsonArray(who);
        activity["channelData"]!["team"] = new JsonObject { ["id"] = team };
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    public JsonObject PersonalInstallation(BotPerson person, string action = "add")
    {
        var activity = Personal(person, "installationUpdate");
        activity["action"] = action;
        return activity;
    }

    public JsonObject PersonalMemberAdded(BotPerson person)
    {
        var activity = Personal(person, "conversationUpdate");
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotId });
        return activity;
    }

    private JsonObject Personal(BotPerson person, string type) => From(person, type, teams.ChatWith(person.UserId), "personal");

    private JsonObject From(BotPerson person, string type, string conversation, string conversationType)
    {
        var from = new JsonObject { ["id"] = person.UserId, ["name"] = person.Name };
        if (person.AadObjectId is not null)
        {
            from["aadObjectId"] = person.AadObjectId;
        }

        return new JsonObject
        {
            ["type"] = type,
            ["id"] = NextId(),
            ["locale"] = "da-DK",
            ["serviceUrl"] = teams.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = from,
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "Alliancebot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = conversationType, ["tenantId"] = teams.TenantId },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = teams.TenantId } },
        };
    }

    private static string NextId() => Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
}
