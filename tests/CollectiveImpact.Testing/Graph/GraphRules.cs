using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace CollectiveImpact.Testing.Graph;

/// <summary>What every request must keep to: a known path, ids that stay, a body that the schema of the real service knows, times without offset.</summary>
internal static partial class GraphRules
{
    private static readonly Lazy<JsonObject> _document = new(Read);
    private static readonly Lazy<Task<IReadOnlyList<Operation>>> _operations = new(ReadOperationsAsync);

    private static readonly Dictionary<string, string[]> _reads = new()
    {
        ["/users/{}/events"] = ["$filter", "$select"],
        ["/users/{}/events/{}"] = ["$select"],
        ["/users/{}/calendar"] = ["$select"],
    };

    /// <summary>Reading the schemas takes a moment, which is not to be a request's.</summary>
    public static Task LoadAsync() => _operations.Value;

    /// <summary>What is wrong with a request; nothing when all is well.</summary>
    public static async Task<IReadOnlyList<string>> BreachesAsync(GraphCall call) =>
        [.. Headers(call), .. call.Method == "GET" ? Reading(call) : await WritingAsync(call)];

    private static IEnumerable<string> Headers(GraphCall call)
    {
        var prefer = call.Headers.GetValueOrDefault("Prefer") ?? "";
        if (!prefer.Contains("IdType=\"ImmutableId\"", StringComparison.Ordinal))
        {
            yield return "asks for ids that change when an event is moved";
        }

        if (!prefer.Contains("outlook.timezone=\"UTC\"", StringComparison.Ordinal))
        {
            yield return "asks for times in another zone than UTC, in which alone the stand-in answers";
        }
    }

    private static IEnumerable<string> Reading(GraphCall call)
    {
        var path = "/" + string.Join('/', call.Segments.Select((segment, at) => at is 1 or 3 ? "{}" : segment));
        return _reads.TryGetValue(path, out var options)
            ? call.Query.Keys.Except(options).Select(option => $"{option} is not known to the stand-in on {path}")
            : [$"GET {path} is not known to the stand-in"];
    }

    private static async Task<IEnumerable<string>> WritingAsync(GraphCall call)
    {
        if ((await _operations.Value).FirstOrDefault(operation => operation.Fits(call)) is not { } operation)
        {
            return call.Method == "DELETE" ? [] : [$"{call.What} is not in the schema"];
        }

        var body = operation.Canonical(call.Body as JsonObject ?? []);
        var faults = operation.Schema.Validate(body.ToJsonString()).Select(fault => $"{call.What}: {fault.Kind} at {fault.Path}");
        var times = Times(body).Where(time => !WallTime().IsMatch(time)).Select(time => $"{call.What}: '{time}' is no wall time without offset");
        return [.. faults, .. times];
    }

    private static IEnumerable<string> Times(JsonNode? node) => node switch
    {
        JsonObject { Count: >= 2 } json when json.ContainsKey("dateTime") && json.ContainsKey("timeZone") => [(string)json["dateTime"]!],
        JsonObject json => json.SelectMany(property => Times(property.Value)),
        JsonArray list => list.SelectMany(Times),
        _ => [],
    };

    private static JsonObject Read()
    {
        using var stream = typeof(GraphRules).Assembly.GetManifestResourceStream("graph-subset.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static async Task<IReadOnlyList<Operation>> ReadOperationsAsync()
    {
        List<Operation> operations = [];
        Dictionary<string, JsonSchema> schemas = [];
        foreach (var (name, source) in _document.Value["x-requests"]!.AsObject().Where(request => OfACalendar().IsMatch(request.Key)))
        {
            // The reader passes over a reference at the root.
            var wrapped = new JsonObject { ["allOf"] = new JsonArray(source!.DeepClone()), ["definitions"] = Definitions(source) }.ToJsonString();
            if (!schemas.TryGetValue(wrapped, out var schema))
            {
                schemas[wrapped] = schema = await JsonSchema.FromJsonAsync(wrapped);
            }

            operations.Add(new(new Regex("^" + Regex.Replace(name, @"\{[^}]+\}", "[^/]+") + "$"), schema, source.AsObject()));
        }

        return operations;
    }

    /// <summary>Those a schema leads to: reading all of them takes seconds.</summary>
    private static JsonObject Definitions(JsonNode schema)
    {
        var all = _document.Value["definitions"]!.AsObject();
        var found = new JsonObject();
        var waiting = new Queue<JsonNode>([schema]);
        while (waiting.TryDequeue(out var node))
        {
            foreach (var name in Reference().Matches(node.ToJsonString()).Select(reference => reference.Groups[1].Value).Where(name => !found.ContainsKey(name)))
            {
                found[name] = all[name]!.DeepClone();
                waiting.Enqueue(all[name]!);
            }
        }

        return found;
    }

    [GeneratedRegex(@"^\w+ /users/\{user-id\}/(events(/\{event-id\}(/cancel)?)?|calendar/getSchedule)$")]
    private static partial Regex OfACalendar();

    [GeneratedRegex("\"#/definitions/([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?$")]
    private static partial Regex WallTime();

    private sealed record Operation(Regex Pattern, JsonSchema Schema, JsonObject Source)
    {
        public bool Fits(GraphCall call) => Pattern.IsMatch($"{call.Method} /{string.Join('/', call.Segments.Select(Uri.EscapeDataString))}");

        /// <summary>The service takes the names of an action's parameters in any case.</summary>
        public JsonObject Canonical(JsonObject body)
        {
            var names = Source["x-parameter-names-case-insensitive"] is null ? [] : Source["properties"]!.AsObject().Select(property => property.Key).ToList();
            return new(body.Select(property => KeyValuePair.Create(
                names.Find(name => name.Equals(property.Key, StringComparison.OrdinalIgnoreCase)) ?? property.Key, property.Value?.DeepClone())));
        }
    }
}
