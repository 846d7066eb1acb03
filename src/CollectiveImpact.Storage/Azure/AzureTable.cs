using System.Runtime.CompilerServices;
using Azure.Core;
using Microsoft.Extensions.Logging;

namespace CollectiveImpact.Storage.Azure;

/// <summary>Rows in Azure Table Storage, or in anything that speaks its protocol. A table that is missing is made at first use.</summary>
internal sealed partial class AzureTable(TableService service, ILogger<AzureTable> log) : ITable
{
    private const string Table = "Alliance";

    // At the start the first token of a managed identity may take its time, and nobody waits for an answer yet.
    private static readonly TimeSpan StartBudget = TimeSpan.FromSeconds(30);

    public async Task EnsureCreatedAsync(CancellationToken ct)
    {
        var answer = await service.SendAsync("Tables", FillCreate, ct, StartBudget).ConfigureAwait(false);
        if (answer.Status >= 400 && answer.Code != ServiceError.TableAlreadyExists)
        {
            throw Unexpected(answer);
        }
    }

    public Task PingAsync(CancellationToken ct) => GetAsync("@ping", "ping", ct);

    public async Task<Row?> GetAsync(string partition, string rowKey, CancellationToken ct)
    {
        RowLimits.CheckKey(partition, nameof(partition));
        RowLimits.CheckKey(rowKey, nameof(rowKey));
        return (await FindAsync(partition, rowKey, ct).ConfigureAwait(false))?.Row;
    }

    public async IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, [EnumeratorCancellation] CancellationToken ct)
    {
        RowLimits.CheckKey(partition, nameof(partition));
        RowLimits.CheckBound(from, nameof(from));
        RowLimits.CheckBound(to, nameof(to));
        if (string.CompareOrdinal(from, to) >= 0)
        {
            yield break;
        }

        await foreach (var stored in QueryAsync(TableQuery.Range(Table, partition, from, to), ct).ConfigureAwait(false))
        {
            yield return stored.Row;
        }
    }

    public async IAsyncEnumerable<Row> AllAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var stored in QueryAsync(TableQuery.All(Table), ct).ConfigureAwait(false))
        {
            yield return stored.Row;
        }
    }

    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        RowLimits.CheckCommit(partition, changes);
        var commitId = Guid.NewGuid().ToString("N");
        var batch = new BatchRequest(service.Endpoint, Table, partition, commitId);
        var (answer, parts) = await SendAsync(batch, changes, ct).ConfigureAwait(false);
        if (answer.IsTableMissing || parts.IsTableMissing)
        {
            await EnsureCreatedAsync(ct).ConfigureAwait(false);
            (answer, parts) = await SendAsync(batch, changes, ct).ConfigureAwait(false);
        }

        if (answer.Status >= 400)
        {
            throw Unexpected(answer);
        }

        var result = parts.ToResult(changes);
        return result is Committed || !answer.Retried ? result : await SettleAsync(partition, changes, result, commitId, ct).ConfigureAwait(false);
    }

    private async Task<CommitResult> SettleAsync(
        string partition, IReadOnlyList<RowChange> changes, CommitResult refused, string commitId, CancellationToken ct)
    {
        var found = new List<StoredRow?>(changes.Count);
        foreach (var change in changes)
        {
            found.Add(await FindAsync(partition, change.RowKey, ct).ConfigureAwait(false));
        }

        var settled = LostAnswer.Settle(refused, changes, found, commitId);
        Log.Settled(log, changes.Count, settled is Committed);
        return settled;
    }

    private async Task<(ServiceAnswer Answer, BatchAnswer Parts)> SendAsync(BatchRequest batch, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        var answer = await service.SendAsync("$batch", request => batch.Fill(request, changes), ct).ConfigureAwait(false);
        return (answer, BatchAnswer.Read(answer.Body));
    }

    private async Task<StoredRow?> FindAsync(string partition, string rowKey, CancellationToken ct)
    {
        await foreach (var stored in QueryAsync(TableQuery.Row(Table, partition, rowKey), ct).ConfigureAwait(false))
        {
            return stored;
        }

        return null;
    }

    private async IAsyncEnumerable<StoredRow> QueryAsync(string address, [EnumeratorCancellation] CancellationToken ct)
    {
        Continuation? next = null;
        do
        {
            var answer = await ReadAsync(TableQuery.Next(address, next), ct).ConfigureAwait(false);
            foreach (var stored in EntityJson.ReadPage(answer.Body))
            {
                yield return stored;
            }

            next = answer.Next;
        }
        while (next is not null);
    }

    private async Task<ServiceAnswer> ReadAsync(string address, CancellationToken ct)
    {
        var answer = await service.SendAsync(address, request => request.Method = RequestMethod.Get, ct).ConfigureAwait(false);
        if (answer.IsTableMissing)
        {
            await EnsureCreatedAsync(ct).ConfigureAwait(false);
            answer = await service.SendAsync(address, request => request.Method = RequestMethod.Get, ct).ConfigureAwait(false);
        }

        return answer.Status < 400 ? answer : throw Unexpected(answer);
    }

    private static void FillCreate(Request request)
    {
        request.Method = RequestMethod.Post;
        request.Headers.SetValue("Content-Type", "application/json");
        request.Headers.SetValue("Prefer", "return-no-content");
        request.Content = RequestContent.Create(BinaryData.FromString($$"""{"TableName":"{{Table}}"}"""));
    }

    private static InvalidOperationException Unexpected(ServiceAnswer answer) => new($"Table Storage refused a request: {answer.Status} {answer.Code}.");

    private static partial class Log
    {
        [LoggerMessage(1201, LogLevel.Warning, "A commit of {Changes} changes was tried again and refused; it had been made by an earlier try: {Made}")]
        public static partial void Settled(ILogger log, int changes, bool made);
    }
}
