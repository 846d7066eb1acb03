namespace CollectiveImpact.Bot.Hosting;

/// <summary>What the bot itself understands of the command line; the rest is configuration.</summary>
/// <param name="Playground">Whether to start Microsoft's local Teams beside it.</param>
/// <param name="As">The id of the member one is in it.</param>
/// <param name="Rest">Everything else.</param>
internal sealed record StartArguments(bool Playground, string? As, string[] Rest)
{
    /// <summary>What to do with the store instead of starting the bot.</summary>
    public StoreTask? StoreTask { get; init; }

    /// <summary>Whether the alliance's time is to begin in a week of one's choice; when and how fast is in the rest, as settings.</summary>
    public bool Rehearses { get; init; }

    /// <exception cref="SettingException">An argument without what it needs, or with something that is none; a task for the store without a file.</exception>
    public static StartArguments Read(IReadOnlyList<string> args)
    {
        if (args.Count > 0 && StoreTask.IsOne(args[0]))
        {
            var (task, others) = StoreTask.Read(args);
            return new StartArguments(Playground: false, As: null, [.. others]) { StoreTask = task };
        }

        var rest = new List<string>();
        var playground = false;
        string? who = null;
        string? week = null;
        string? speed = null;
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--playground":
                    playground = true;
                    break;
                case "--as":
                    who = ++i < args.Count ? args[i] : throw new SettingException("--as: say who you are, such as --as m06.");
                    break;
                case RehearsalArguments.Week:
                    week = ++i < args.Count ? args[i] : "";
                    break;
                case RehearsalArguments.Speed:
                    speed = ++i < args.Count ? args[i] : "";
                    break;
                default:
                    rest.Add(args[i]);
                    break;
            }
        }

        return who is not null && !playground
            ? throw new SettingException("--as: is only for --playground.")
            : new StartArguments(playground, who, [.. rest, .. RehearsalArguments.Settings(week, speed)]) { Rehearses = week is not null };
    }
}
