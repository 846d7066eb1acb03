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
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, not of these kinds, or text with half a surrogate pair.
            return false;
        }

        return action is not null;
    }

    private static InvokeAction? Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            using var inside = JsonDocument.Parse(value.GetString()!);
            return ReadObject(inside.RootElement);
        }

        return ReadObject(value);
    }

    private static InvokeAction? ReadObject(JsonElement value)
    {
        if (Member(value, "action") is not { } pressed || Text(pressed, "type") is not (null or "Action.Execute") || Text(pressed, "verb") is not { } verb || string.IsNullOrWhiteSpace(verb))
        {
            return null;
        }

        var data = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Member(pressed, "data") is { } sent)
        {
            foreach (var item in sent.EnumerateObject())
            {
                if (AsText(item.Value) is { } text)
                {
                    data[item.Name] = text;
                }
                else
                {
                    data.Remove(item.Name);
                }
            }
        }

        return new(verb, data);
    }

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string? Text(JsonElement parent, string name) => Member(parent, name)?.GetString();

    private static string? AsText(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => item.GetString(),
        JsonValueKind.Number => item.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
