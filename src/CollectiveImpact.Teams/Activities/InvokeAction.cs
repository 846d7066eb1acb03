using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CollectiveImpact.Teams.Activities;

/// <summary>
/// A press on an <c>Action.Execute</c> button
/// (https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model). Nothing in <see cref="Data"/> is to be trusted.
/// </summary>
public sealed record InvokeAction(string Verb, IReadOnlyDictionary<string, string> Data)
{
    public const string InvokeName = "adaptiveCard/action";

    /// <summary>False for any other activity and for a value that is not what the page above says.</summary>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out InvokeAction? action)
    {
        ArgumentNullException.ThrowIfNull(activity);
        action = null;
        if (activity is not { Type: ActivityTypes.Invoke, Name: InvokeName, Value: { } value })
        {
            return false;
        }

        try
        {
            action = Read(value);
        }
        catch (JsonException)
        {
            return false;
        }

        return action is not null;
    }

    private static InvokeAction? Read(JsonElement value)
    {
        var shape = value.ValueKind == JsonValueKind.String
            ? JsonSerializer.Deserialize<Shape>(value.Deserialize<string>(TeamsJson.Options)!, TeamsJson.Options)
            : value.Deserialize<Shape>(TeamsJson.Options);
        if (shape?.Action is not { Type: null or "Action.Execute" } pressed || string.IsNullOrWhiteSpace(pressed.Verb))
        {
            return null;
        }

        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, item) in pressed.Data ?? [])
        {
            if (AsText(item) is { } text)
            {
                data[key] = text;
            }
        }

        return new(pressed.Verb, data);
    }

    private static string? AsText(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => item.Deserialize<string>(TeamsJson.Options),
        JsonValueKind.Number => item.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private sealed record Shape(Pressed? Action);

    private sealed record Pressed(string? Type, string? Verb, Dictionary<string, JsonElement>? Data);
}
