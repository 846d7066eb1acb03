namespace CollectiveImpact.Bot.Hosting;

/// <summary>What the bot itself understands of the command line; the rest is configuration.</summary>
/// <param name="Playground">Whether to start Microsoft's local Teams beside it.</param>
/// <param name="As">The id of the member one is in it.</param>
/// <param name="Rest">Everything else.</param>
internal sealed record StartArguments(bool Playground, string? As, string[] Rest)
{
    /// <exception cref="SettingException"><c>--as</c> without a member.</exception>
    public static StartArguments Read(IReadOnlyList<string> args)
    {
        var rest = new List<string>();
        var playground = false;
        string? who = null;
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
                default:
                    rest.Add(args[i]);
                    break;
            }
        }

        return who is not null && !playground
            ? throw new SettingException("--as: is only for --playground.")
            : new StartArguments(playground, who, [.. rest]);
    }
}
