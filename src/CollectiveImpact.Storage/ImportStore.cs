using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Spreadsheet;

namespace CollectiveImpact.Storage;

internal sealed class ImportStore(AllianceSession session) : IImportStore
{
    private static readonly TimeSpan _kept = TimeSpan.FromHours(24);

    public Task<ImportJob?> JobAsync(MemberId member, string mark, CancellationToken cancellationToken) =>
        session.GetAsync<ImportJob>(Keys.Import(member, mark), cancellationToken);

    public async Task<Sheet?> SheetAsync(ImportJob job, CancellationToken cancellationToken)
    {
        var parts = await PartsAsync(job, cancellationToken);
        return parts.Count == job.Parts ? SheetPack.Open(parts.Select(part => part.Data)) : null;
    }

    public async Task<ImportJob> KeepAsync(MemberId member, string mark, Sheet sheet, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await ForgetExpiredAsync(now, cancellationToken);
        if (await JobAsync(member, mark, cancellationToken) is { } there)
        {
            return there;
        }

        var packed = SheetPack.Close(sheet);
        var job = new ImportJob { MemberId = member, Mark = mark, ExpiresAt = now + _kept, Parts = packed.Count };
        foreach (var (number, data) in packed.Index())
        {
            session.StagePut(Keys.ImportPart(member, mark, number), new SheetPart(member, mark, number, job.ExpiresAt, data));
            await session.CommitAsync(cancellationToken);
        }

        // The same message delivered twice at once: what the other one kept is the same.
        Save(job);
        return await session.CommitAsync(cancellationToken) ? job : await JobAsync(member, mark, cancellationToken) ?? job;
    }

    public void Save(ImportJob job) => session.Stage(Keys.Import(job.MemberId, job.Mark), job);

    public async Task ForgetSheetAsync(ImportJob job, CancellationToken cancellationToken)
    {
        foreach (var part in await PartsAsync(job, cancellationToken))
        {
            session.StageDelete(Keys.ImportPart(part.MemberId, part.Mark, part.Number));
        }
    }

    public async Task ForgetAsync(ImportJob job, CancellationToken cancellationToken)
    {
        await ForgetSheetAsync(job, cancellationToken);
        session.StageDelete(Keys.Import(job.MemberId, job.Mark));
    }

    public Task ReadTurnAsync(CancellationToken cancellationToken) => session.GetAsync<ImportTurn>(Keys.ImportTurn, cancellationToken);

    public void TakeTurn(ImportJob job, int chunk) => session.Stage(Keys.ImportTurn, new ImportTurn(job.Mark, chunk));

    private Task<IReadOnlyList<SheetPart>> PartsAsync(ImportJob job, CancellationToken cancellationToken) =>
        session.RangeAsync<SheetPart>(Keys.Under(Keys.ImportPartKind, job.MemberId.Value, job.Mark), cancellationToken);

    /// <summary>What was said yes to is never too old. A part without its job was left by a crash.</summary>
    public async Task<int> ForgetExpiredAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var jobs = await session.RangeAsync<ImportJob>(Keys.Under(Keys.ImportKind), cancellationToken);
        var wanted = jobs.Where(job => job.State == ImportJobState.Confirmed).Select(job => (job.MemberId, job.Mark)).ToHashSet();
        var parts = await session.RangeAsync<SheetPart>(Keys.Under(Keys.ImportPartKind), cancellationToken);
        var old = parts.Where(part => part.ExpiresAt <= now && !wanted.Contains((part.MemberId, part.Mark)))
            .Select(part => Keys.ImportPart(part.MemberId, part.Mark, part.Number))
            .Concat(jobs.Where(job => job.ExpiresAt <= now && job.State != ImportJobState.Confirmed).Select(job => Keys.Import(job.MemberId, job.Mark)));
        return await session.DeleteAsync(old, cancellationToken);
    }
}

/// <summary>A piece of a sheet.</summary>
internal sealed record SheetPart(MemberId MemberId, string Mark, int Number, DateTimeOffset ExpiresAt, string Data);

/// <summary>Which import wrote last.</summary>
internal sealed record ImportTurn(string Mark, int Chunk);
