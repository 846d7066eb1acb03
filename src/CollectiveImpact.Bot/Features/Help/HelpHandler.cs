using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Help;

/// <summary><c>hjælp</c>: what can be said, from the table of commands; <c>hjælp metode</c>: what collective impact builds on.</summary>
internal sealed class HelpHandler : ICommandHandler
{
    public Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var words = HelpText.In(turn.Language);
        var isMethod = argument.StartsWith("meto", StringComparison.OrdinalIgnoreCase) || argument.StartsWith("method", StringComparison.OrdinalIgnoreCase);
        return Task.FromResult(isMethod
            ? Reply.Text($"{words["help.method.title"]}\n\n{words["help.method.body"]}")
            : Reply.Card(HelpCard.Render(turn.Language, turn.Standing.IsBackbone), SharedText.Summary(words["help.title"], turn.Language)));
    }
}

internal static class HelpCard
{
    public static AdaptiveCard Render(string language, bool isBackbone)
    {
        var words = HelpText.In(language);
        return Layout.Card(
            language,
            words["help.title"],
            [
                Layout.Title(words["help.title"]),
                Layout.Meta(words["help.anyTime"]),
                Commands(words["help.everyone"], CommandTable.All.Where(entry => !entry.ForBackbone), words),
                .. isBackbone ? [Commands(words["help.backbone"], CommandTable.All.Where(entry => entry.ForBackbone), words)] : Array.Empty<CardElement>(),
            ]);
    }

    private static Container Commands(string heading, IEnumerable<CommandEntry> entries, Words words) =>
        new(
        [
            Layout.Heading(heading),
            .. entries.Select(entry => Layout.Words(
                Layout.Bold(entry.Name(words.Language)), Layout.Plain($" – {words[entry.HelpKey]}")) with
            { Spacing = Spacing.Small }),
        ])
        { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
}
