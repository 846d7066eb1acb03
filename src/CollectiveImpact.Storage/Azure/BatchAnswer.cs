using System.Globalization;

namespace CollectiveImpact.Storage.Azure;

/// <summary>The parts of a batch's multipart answer: one per change when it was made, or one error when nothing was.</summary>
internal sealed record BatchAnswer(IReadOnlyList<BatchPart> Parts)
{
    private const string StatusLine = "HTTP/1.1 ";

    public bool IsTableMissing => Parts.Any(part => part.Error?.Code == ServiceError.TableNotFound);

    /// <summary>Reads only what is needed of each part: the status line, the ETag, and the error between the first and the last brace.</summary>
    public static BatchAnswer Read(string body) =>
        new([.. body.Split("\r\n" + StatusLine).Skip(1).Select(ReadPart)]);

    public CommitResult ToResult(IReadOnlyList<RowChange> changes)
    {
        if (Parts.FirstOrDefault(part => part.Status >= 400) is { } refused)
        {
            return Refusal(refused, changes);
        }

        return Parts.Count == changes.Count
            ? new Committed([.. Parts.Zip(changes, (part, change) => change is DeleteRow ? null : part.ETag)])
            : throw new StoreUnavailableException(StoreFailure.Unreachable, null, null, "Something else than Table Storage answered.");
    }

    private static CommitResult Refusal(BatchPart part, IReadOnlyList<RowChange> changes)
    {
        if (ServiceFailures.From(part.Status, part.Error?.Code) is { } failure)
        {
            throw failure;
        }

        // A batch of one may leave out the index.
        var operation = part.Error?.Operation ?? (changes.Count == 1 ? 0 : -1);
        return (part.Error?.Code, operation >= 0 && operation < changes.Count) switch
        {
            ("EntityAlreadyExists" or "UpdateConditionNotSatisfied", true) => new Conflict(changes[operation].RowKey),
            ("ResourceNotFound" or "EntityNotFound", true) => new Missing(changes[operation].RowKey),
            _ => throw new InvalidOperationException($"Table Storage refused operation {operation} of a commit: {part.Status} {part.Error?.Code}."),
        };
    }

    private static BatchPart ReadPart(string text)
    {
        var status = int.TryParse(text.AsSpan(0, Math.Min(3, text.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 502;
        var tag = text.Split("\r\n").FirstOrDefault(line => line.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase))?[5..].Trim();
        var (open, close) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        return new BatchPart(status, tag, status >= 400 && close > open && open >= 0 ? ServiceError.Read(text.AsSpan(open, close - open + 1)) : null);
    }
}

internal sealed record BatchPart(int Status, string? ETag, ServiceError? Error);
