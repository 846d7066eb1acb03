using CollectiveImpact.Storage;
using CollectiveImpact.Storage.Backup;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Hosting;

/// <summary>
/// What the program does with the store when it is not started as a bot: <c>backup FILE</c> writes every row to a file, <c>restore FILE</c> puts them
/// back into an empty store, or with <c>--replace</c> instead of what a store holds. The store is the one that the settings name.
/// </summary>
internal sealed record StoreTask(bool IsRestore, string File, bool Replace)
{
    private const string Backup = "backup";
    private const string Restore = "restore";
    private const string ReplaceSwitch = "--replace";

    public static bool IsOne(string argument) => argument is Backup or Restore;

    /// <summary>The task and what else was said, which is configuration.</summary>
    /// <exception cref="SettingException">There is no file, or one too many.</exception>
    public static (StoreTask Task, IEnumerable<string> Settings) Read(IReadOnlyList<string> args)
    {
        var name = args[0];
        var replace = args.Contains(ReplaceSwitch, StringComparer.Ordinal);
        if (replace && name == Backup)
        {
            throw new SettingException($"{ReplaceSwitch}: is only for {Restore}.");
        }

        return args.Count > 1 && !args[1].StartsWith("--", StringComparison.Ordinal)
            ? (new StoreTask(name == Restore, args[1], replace), args.Skip(2).Where(arg => arg != ReplaceSwitch))
            : throw new SettingException($"{name}: say which file, such as {name} alliance.jsonl.");
    }

    /// <summary>Does it and says so in one line.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="SettingException">The file cannot be read or made.</exception>
    public async Task<int> RunAsync(WebApplicationBuilder builder)
    {
        builder.Services.AddTable(builder.Configuration);
        await using var app = builder.Build();
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        var store = new TableBackup(app.Services.GetRequiredService<ITable>(), TimeProvider.System);
        try
        {
            var rows = IsRestore ? await ReadFileAsync(store, stop.Token) : await WriteFileAsync(store, stop.Token);
            await Console.Out.WriteLineAsync(IsRestore ? $"{rows} rows were put back from {File}." : $"{rows} rows were written to {File}.");
            return 0;
        }
        catch (Exception exception) when (exception is BackupException or StoreUnavailableException or OperationCanceledException)
        {
            throw Failed(exception is OperationCanceledException ? "stopped." : exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failed($"the file '{File}' cannot be used: {exception.Message}");
        }
    }

    private async Task<int> ReadFileAsync(TableBackup store, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.Read);
        return await store.RestoreAsync(file, Replace, cancellationToken);
    }

    /// <summary>The file has its name only when it is whole, and only its owner may read it: it holds what people wrote in confidence.</summary>
    private async Task<int> WriteFileAsync(TableBackup store, CancellationToken cancellationToken)
    {
        if (System.IO.File.Exists(File))
        {
            throw Failed($"there is already a file '{File}'.");
        }

        // What a killed backup left may have other rights, which a file that is written over would keep.
        var unfinished = File + ".part";
        System.IO.File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            int rows;
            await using (var file = new FileStream(unfinished, options))
            {
                rows = await store.WriteAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            System.IO.File.Move(unfinished, File);
            return rows;
        }
        finally
        {
            System.IO.File.Delete(unfinished);
        }
    }

    private SettingException Failed(string why) => new($"{(IsRestore ? Restore : Backup)}: {why}");
}
