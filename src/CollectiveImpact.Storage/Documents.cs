using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Storage;

/// <summary>
/// How a record lies in a row: as JSON in the property <c>data</c>, and on in <c>data1</c>, <c>data2</c> ... where it is longer than
/// one property may be. Enums and ids are text, so that a row can be read by a person.
/// </summary>
internal static class Documents
{
    /// <summary>Table Storage takes 64 KiB of UTF-16 in one property: 32,768 characters.</summary>
    private const int LongestProperty = 32_000;

    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new StringIdConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddMessageKinds } },
    };

    public static IReadOnlyDictionary<string, string> Write<T>(T document)
        where T : class
    {
        var text = JsonSerializer.Serialize(document, _json);
        var properties = new Written(document);
        for (var (start, part) = (0, 0); start < text.Length || part == 0; part++)
        {
            var length = Math.Min(LongestProperty, text.Length - start);
            properties[Name(part)] = text.Substring(start, length);
            start += length;
        }

        return properties;
    }

    /// <summary>
    /// What lies in the row. A row that is kept in memory is understood once, and one that was written here is known: documents do
    /// not change.
    /// </summary>
    /// <exception cref="JsonException">The row was not written by <see cref="Write"/>.</exception>
    public static T Read<T>(Row row)
        where T : class
    {
        row.Document ??= (row.Properties as Written)?.Document ?? Parse<T>(row);
        return row.Document as T ?? Parse<T>(row);
    }

    private static T Parse<T>(Row row)
    {
        var text = row.Properties.GetValueOrDefault(Name(0)) ?? throw new JsonException($"Row {row.RowKey} holds no document.");
        for (var part = 1; row.Properties.TryGetValue(Name(part), out var more); part++)
        {
            text += more;
        }

        return JsonSerializer.Deserialize<T>(text, _json) ?? throw new JsonException($"Row {row.RowKey} holds nothing.");
    }

    private static string Name(int part) => part == 0 ? "data" : $"data{part}";

    /// <summary>The names messages go by in the store. A name, once written, stays.</summary>
    private static void AddMessageKinds(JsonTypeInfo type)
    {
        if (type.Type != typeof(OutboxMessage))
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "kind",
            DerivedTypes =
            {
                new JsonDerivedType(typeof(OutboxMessage.RoundFanOut), "roundFanOut"),
                new JsonDerivedType(typeof(OutboxMessage.RosterReading), "rosterReading"),
                new JsonDerivedType(typeof(OutboxMessage.SetupInvitation), "setupInvitation"),
                new JsonDerivedType(typeof(OutboxMessage.CheckInCard), "checkInCard"),
                new JsonDerivedType(typeof(OutboxMessage.Welcome), "welcome"),
                new JsonDerivedType(typeof(OutboxMessage.TeamGreeting), "teamGreeting"),
                new JsonDerivedType(typeof(OutboxMessage.WeeklyDigest), "weeklyDigest"),
                new JsonDerivedType(typeof(OutboxMessage.OfferReceived), "offerReceived"),
                new JsonDerivedType(typeof(OutboxMessage.ImportWork), "importWork"),
                new JsonDerivedType(typeof(OutboxMessage.CommitmentProposed), "commitmentProposed"),
                new JsonDerivedType(typeof(OutboxMessage.ProposalDecided), "proposalDecided"),
                new JsonDerivedType(typeof(OutboxMessage.CommitmentEntrusted), "commitmentEntrusted"),
                new JsonDerivedType(typeof(OutboxMessage.Erasure), "erasure"),
                new JsonDerivedType(typeof(OutboxMessage.DigestCorrection), "digestCorrection"),
                new JsonDerivedType(typeof(OutboxMessage.CommitmentsOrphaned), "commitmentsOrphaned"),
                new JsonDerivedType(typeof(OutboxMessage.Undelivered), "undelivered"),
                new JsonDerivedType(typeof(OutboxMessage.LeadPassedOn), "leadPassedOn"),
                new JsonDerivedType(typeof(OutboxMessage.WeekSkipped), "weekSkipped"),
                new JsonDerivedType(typeof(OutboxMessage.QuietQuestion), "quietQuestion"),
                new JsonDerivedType(typeof(OutboxMessage.QuietCall), "quietCall"),
                new JsonDerivedType(typeof(OutboxMessage.DigestDraft), "digestDraft"),
                new JsonDerivedType(typeof(OutboxMessage.DigestHasNoChannel), "digestHasNoChannel"),
                new JsonDerivedType(typeof(OutboxMessage.SidelineFanOut), "sidelineFanOut"),
                new JsonDerivedType(typeof(OutboxMessage.SidelineDigest), "sidelineDigest"),
            },
        };
    }

    /// <summary>A document as properties, and the document itself.</summary>
    private sealed class Written(object document) : Dictionary<string, string>(StringComparer.Ordinal)
    {
        public object Document => document;
    }

    private sealed class StringIdConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStringId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class IdConverter<TId> : JsonConverter<TId>
        where TId : struct, IStringId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.From(reader.GetString() ?? throw new JsonException("An id is missing."));

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value ?? throw new JsonException("An id is missing."));
    }
}
