using System.Text.Json;
using System.Text.Json.Nodes;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Sample;

/// <summary>Loads the alliance of a file into a store that holds none.</summary>
internal sealed partial class SampleLoader(
    IOptions<AllianceOptions> options, IAllianceDirectory directory, IAllianceImport import, AllianceTime time, ILogger<SampleLoader> logger)
{
    /// <exception cref="SettingException">The file is not there, is no alliance, or holds something that cannot be.</exception>
    public async Task LoadIfEmptyAsync(CancellationToken cancellationToken)
    {
        if (options.Value.SamplePath is not { Length: > 0 } path || (await directory.AllAsync(cancellationToken)).Count > 0)
        {
            return;
        }

        var snapshot = Read(await TextAsync(path, cancellationToken), time.Now);
        await import.ImportAsync(snapshot, cancellationToken);
        Log.Loaded(logger, snapshot.Profile.Id.Value, snapshot.Members.Count, snapshot.Commitments.Count);
    }

    /// <summary>The alliance of the file, moved to the present.</summary>
    public static AllianceSnapshot Read(string text, DateTimeOffset now)
    {
        try
        {
            var node = JsonNode.Parse(text) ?? throw new JsonException("The file is empty.");
            if (SampleChecks.EmptyItem(node) is { } empty)
            {
                throw Wrong(empty);
            }

            var file = SampleFile.Read(node);
            var clock = LocalClock.For(file.Alliance.TimeZone);
            var weeks = SampleDates.WeeksToMove((file.CheckInRounds ?? []).Select(round => IsoWeek.From(round.Id)), clock.WeekOf(now));
            var snapshot = SampleMapping.Snapshot(SampleFile.Read(SampleDates.Move(node, weeks, clock)!), now);
            return SampleChecks.Fault(snapshot) is { } fault ? throw Wrong(fault) : snapshot;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or TimeZoneNotFoundException or InvalidTimeZoneException or ArgumentException)
        {
            throw Wrong(e.Message.ReplaceLineEndings(" "));
        }
    }

    private static async Task<string> TextAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong($"the file '{path}' cannot be read");
        }
    }

    private static SettingException Wrong(string fault) => new($"Alliance:SamplePath: {fault.TrimEnd('.')}.");

    private static partial class Log
    {
        [LoggerMessage(401, LogLevel.Information, "Loaded the alliance {Alliance}: {Members} people, {Commitments} commitments")]
        public static partial void Loaded(ILogger logger, string alliance, int members, int commitments);
    }
}
