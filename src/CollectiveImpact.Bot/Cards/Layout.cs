using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Cards;

/// <summary>
/// The one visual language of all cards: a title with a quiet meta line, then blocks whose headings say in words what their
/// colour only supports. What people wrote is set in text runs, where nothing of it can become markdown, a link or a mention.
/// </summary>
internal static class Layout
{
    /// <summary>Cards are kept under 25 KB, well below what Teams refuses.</summary>
    public const int MostBytes = 25_000;

    /// <summary>A card of the bot: as wide as the message, in a language that screen readers are told of.</summary>
    public static AdaptiveCard Card(string language, string fallback, IReadOnlyList<CardElement> body, params IReadOnlyList<CardAction> actions) => new()
    {
        FallbackText = fallback,

        // Cards know "da", not "da-DK" (https://adaptivecards.io/explorer/AdaptiveCard.html).
        Lang = language.Split('-')[0],
        MsTeams = new MsTeamsCard(),
        Body = body,
        Actions = actions.Count == 0 ? null : actions,
    };

    public static TextBlock Title(string text) => new(text)
    {
        Size = TextSize.Large,
        Weight = TextWeight.Bolder,
        Style = TextBlockStyle.Heading,
    };

    /// <summary>The line under a title or heading.</summary>
    public static TextBlock Meta(string text) => new(text) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None };

    public static TextBlock Note(string text) => new(text) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Medium };

    public static TextBlock Paragraph(string text) => new(text) { Spacing = Spacing.Small };

    /// <summary>A heading inside a block, in the block's own colour where it has one.</summary>
    public static TextBlock Heading(string text, ContainerStyle style = ContainerStyle.Default) => new(text)
    {
        Weight = TextWeight.Bolder,
        Size = TextSize.Medium,
        Style = TextBlockStyle.Heading,
        Color = style switch
        {
            ContainerStyle.Good => TextColor.Good,
            ContainerStyle.Warning => TextColor.Warning,
            ContainerStyle.Accent => TextColor.Accent,
            _ => null,
        },
    };

    public static Container Block(ContainerStyle style, params IReadOnlyList<CardElement> items) =>
        new(items) { Style = style, Spacing = Spacing.Medium };

    /// <summary>Words of people, as one paragraph.</summary>
    public static RichTextBlock Words(params IReadOnlyList<TextRun> runs) => new(runs) { Spacing = Spacing.Small };

    public static TextRun Plain(string text) => new(text);

    public static TextRun Bold(string text) => new(text) { Weight = TextWeight.Bolder };

    public static TextRun Subtle(string text) => new(text) { IsSubtle = true };

    /// <summary>As much of a text as a list has room for, cut between words.</summary>
    public static string Short(string text, int most)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= most)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', most - 1);
        var end = cut > most / 2 ? cut : most - 1;
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)].TrimEnd('.', ',', ';', ' ') + " …";
    }
}
