using System.Text.Json.Nodes;

namespace CollectiveImpact.Alliance.Features.OwnData;

/// <summary>One thing as it is stored: its kind, the parts of its key, and its properties in camelCase with enums as names.</summary>
public sealed record StoredThing(string Kind, IReadOnlyList<string> Key, JsonObject Content);

/// <summary>Everything stored of the alliance of the current unit of work, whatever it is, so that nothing about a person is overlooked.</summary>
public interface IOwnDataStore
{
    IAsyncEnumerable<StoredThing> EverythingAsync(CancellationToken cancellationToken);

    /// <summary>Stages other content for a thing that was read here.</summary>
    void Replace(StoredThing thing);

    void Delete(StoredThing thing);

    Task<DataSubjectRequest?> RequestAsync(MemberId member, DataSubjectRequestKind kind, CancellationToken cancellationToken);

    void Save(DataSubjectRequest request);
}
