namespace CollectiveImpact.Storage.Azure;

/// <summary>An answer of the service. <see cref="Retried"/>: an earlier try may have been carried out although its answer was lost.</summary>
internal sealed record ServiceAnswer(int Status, string Body, string? Code, Continuation? Next, bool Retried)
{
    public bool IsTableMissing => Code == ServiceError.TableNotFound;
}

/// <summary>Where a query goes on. The service decides where a page ends, and a page may be empty.</summary>
internal sealed record Continuation(string Partition, string? RowKey);
