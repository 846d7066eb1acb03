using System.Globalization;
using System.Text;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Bot.Incoming;

internal enum Command
{
    Status,
    Win,
    Ask,
    Overview,
    Contact,
    Language,
    Help,
    StartRound,
    RoundStatus,
    Remind,
    SkipWeek,
    PauseRounds,
    DeliveryStatus,
    Digest,
    Setup,
    Partners,
    Groups,
    People,
    Import,
    Export,
    Commitments,
    NewCommitment,
    Pause,
    MyData,
    Year,
}

/// <summary>A command: what it is called, what help says of it, and for whom it is.</summary>
internal sealed record CommandEntry(Command Command, string Danish, string English, string HelpKey)
{
    /// <summary>Other words for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool ForBackbone { get; init; }

    /// <summary>Answered in the personal chat only, because the answer is for one pair of eyes.</summary>
    public bool IsPersonal { get; init; }

    public bool TakesArgument { get; init; }

    /// <summary>Answered to everybody while the alliance is still being set up.</summary>
    public bool WorksBeforeActivation { get; init; }

    /// <summary>Whether it makes a difference in which alliance it is said.</summary>
    public bool IsAboutOneAlliance { get; init; } = true;

    public string Name(string language) => language == Languages.English ? English : Danish;
}

/// <summary>The one table of what can be said. The router, the help and the app's command list read it.</summary>
internal static class CommandTable
{
    public static IReadOnlyList<CommandEntry> All { get; } =
    [
        new(Command.Status, "status", "status", "help.status") { Aliases = ["ret", "edit"], IsPersonal = true },
        new(Command.Win, "sejr", "win", "help.win") { IsPersonal = true, TakesArgument = true },
        new(Command.Ask, "ønske", "ask", "help.ask") { IsPersonal = true, TakesArgument = true },
        new(Command.Overview, "overblik", "overview", "help.overview"),
        new(Command.Year, "årshjul", "year", "help.year") { IsPersonal = true },
        new(Command.Commitments, "aftaler", "commitments", "help.commitments") { Aliases = ["mine aftaler", "my commitments"], IsPersonal = true },
        new(Command.NewCommitment, "ny aftale", "new commitment", "help.newCommitment") { IsPersonal = true, TakesArgument = true },
        new(Command.Partners, "partnere", "partners", "help.partners") { IsPersonal = true },
        new(Command.Groups, "grupper", "groups", "help.groups") { Aliases = ["arbejdsgrupper", "working groups"], IsPersonal = true },
        new(Command.Contact, "kontakt", "contact", "help.contactCommand") { WorksBeforeActivation = true },
        new(Command.Pause, "pause", "pause", "help.pause") { IsPersonal = true, TakesArgument = true, WorksBeforeActivation = true },
        new(Command.Language, "sprog", "language", "help.language") { TakesArgument = true, WorksBeforeActivation = true, IsAboutOneAlliance = false },
        new(Command.MyData, "mine data", "my data", "help.myData") { IsPersonal = true, WorksBeforeActivation = true },
        new(Command.Export, "eksport", "export", "help.export") { Aliases = ["eksporter"], IsPersonal = true },
        new(Command.Help, "hjælp", "help", "help.help") { TakesArgument = true, WorksBeforeActivation = true, IsAboutOneAlliance = false },
        new(Command.StartRound, "start runde", "start round", "help.startRound") { ForBackbone = true },
        new(Command.RoundStatus, "status runde", "round status", "help.roundStatus") { ForBackbone = true, IsPersonal = true },
        new(Command.Remind, "påmind", "remind", "help.remind") { ForBackbone = true, IsPersonal = true },
        new(Command.SkipWeek, "spring over", "skip", "help.skipWeek") { ForBackbone = true, IsPersonal = true },
        new(Command.PauseRounds, "pause runde", "pause rounds", "help.pauseRounds") { Aliases = ["pause runder", "pause round"], ForBackbone = true, IsPersonal = true },
        new(Command.DeliveryStatus, "status levering", "delivery status", "help.deliveryStatus") { ForBackbone = true, IsPersonal = true },
        new(Command.Digest, "nyhedsbrev", "digest", "help.digest") { ForBackbone = true, IsPersonal = true },
        new(Command.People, "personer", "people", "help.people") { ForBackbone = true, IsPersonal = true, TakesArgument = true },
        new(Command.Import, "import", "import", "help.import") { Aliases = ["importer"], ForBackbone = true, IsPersonal = true },
        new(Command.Setup, "opsæt", "setup", "help.setup") { Aliases = ["indstillinger", "settings"], ForBackbone = true, IsPersonal = true, WorksBeforeActivation = true },
    ];

    private const int Likeliest = 3;
    private const int LongestCommand = 40;

    private static readonly List<(string Spelling, CommandEntry Entry)> _spellings =
    [
        .. All.SelectMany(entry => entry.Aliases.Concat([entry.Danish, entry.English]).SelectMany(Spellings).Distinct().Select(s => (s, entry)))
            .OrderByDescending(spelling => spelling.s.Length),
    ];

    /// <summary>The command in a text and what follows it, in either language, any case, with or without æ, ø and å.</summary>
    public static (CommandEntry Entry, string Argument)? Find(string text)
    {
        var said = Fold(text);
        foreach (var (spelling, entry) in _spellings)
        {
            if (said == spelling)
            {
                return (entry, "");
            }

            if (entry.TakesArgument && said.StartsWith(spelling + " ", StringComparison.Ordinal))
            {
                return (entry, Argument(text, spelling));
            }
        }

        return null;
    }

    /// <summary>The commands that look most like the text, for somebody who may use them.</summary>
    public static IReadOnlyList<CommandEntry> Nearest(string text, bool isBackbone)
    {
        var said = Fold(text.Length > LongestCommand ? text[..LongestCommand] : text);
        return
        [
            .. _spellings.Where(s => isBackbone || !s.Entry.ForBackbone)
                .GroupBy(s => s.Entry)
                .OrderBy(spellings => spellings.Min(s => Distance(said, s.Spelling)))
                .Take(Likeliest)
                .Select(spellings => spellings.Key),
        ];
    }

    private static IEnumerable<string> Spellings(string word)
    {
        yield return Fold(word);
        yield return Fold(word.Replace("æ", "a", StringComparison.Ordinal).Replace("ø", "o", StringComparison.Ordinal).Replace("å", "a", StringComparison.Ordinal));
    }

    /// <summary>Small letters, æ ø å spelt out, single spaces, and none of the signs people put around a command.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture))
        {
            folded.Append(c switch
            {
                'æ' => "ae",
                'ø' => "oe",
                'å' => "aa",
                _ => char.IsLetterOrDigit(c) ? c.ToString() : " ",
            });
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Argument(string text, string spelling)
    {
        var words = spelling.Count(c => c == ' ') + 1;
        var parts = text.Trim().Split([' ', '\t', '\n', '\r', ':', ','], words + 1, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > words ? parts[words] : "";
    }

    /// <summary>How many letters must be put in, left out or changed (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), change);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
