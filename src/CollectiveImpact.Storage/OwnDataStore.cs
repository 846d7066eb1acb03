using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.OwnData;

namespace CollectiveImpact.Storage;

internal sealed class OwnDataStore(AllianceSession session) : IOwnDataStore
{
    public IAsyncEnumerable<StoredThing> EverythingAsync(CancellationToken cancellationToken) => session.EverythingAsync(cancellationToken).Select(row =>
    {
        var parts = Keys.Split(row.Key);
        return new StoredThing(parts[0], [.. parts.Skip(1)], row.Document);
    });

    public void Replace(StoredThing thing) => session.Stage(KeyOf(thing), thing.Content);

    public void Delete(StoredThing thing) => session.StageDelete(KeyOf(thing));

    public Task<DataSubjectRequest?> RequestAsync(MemberId member, DataSubjectRequestKind kind, CancellationToken cancellationToken) =>
        session.GetAsync<DataSubjectRequest>(Keys.Request(member, kind.ToString()), cancellationToken);

    public void Save(DataSubjectRequest request) => session.Stage(Keys.Request(request.MemberId, request.Kind.ToString()), request);

    private static string KeyOf(StoredThing thing) => Keys.Join(thing.Kind, [.. thing.Key]);
}
