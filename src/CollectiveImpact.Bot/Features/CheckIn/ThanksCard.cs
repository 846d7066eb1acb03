using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>The card after an answer: thanks, when it is told, what was sent, and a way to correct it.</summary>
internal static class ThanksCard
{
    /// <param name="view">The sheet with the stored answer.</param>
    /// <param name="partner">The member's organisation, for congratulations.</param>
    /// <param name="isKept">Whether "nothing new" was pressed and an earlier answer stands.</param>
    public static AdaptiveCard Render(CheckInView view, string partner, bool isKept = false)
    {
        var words = CheckInText.In(view.Language);
        var title = words["thanks.title", ("FirstName", CardText.Escape(view.Sheet.Member.FirstName))];
        return Layout.Card(
            view.Language,
            words["thanks.title", ("FirstName", view.Sheet.Member.FirstName)],
            [Layout.Block(ContainerStyle.Good, [Layout.Title(title), .. Kindness(view, partner, isKept, words)]), .. Sent(view, words)],
            new ExecuteAction(SharedText.In(view.Language)["common.edit"], CheckInVerbs.Edit) { Data = CheckInCard.Data(view) });
    }

    private static IEnumerable<CardElement> Kindness(CheckInView view, string partner, bool isKept, Words words)
    {
        var sheet = view.Sheet;
        if (sheet.Invitation?.Result == CheckInResult.NothingNew)
        {
            yield return Layout.Paragraph(words["thanks.nothingNew"]);
            yield break;
        }

        if (isKept)
        {
            yield return Layout.Paragraph(words["thanks.nothingNew.kept"]);
        }

        yield return Layout.Paragraph(sheet.Round is { State: RoundState.Open } round
            ? words["thanks.body", ("DigestDate", Speech.Day(round.DigestAt, view.Profile.Clock, view.Language))]
            : words["thanks.body.next", ("WeekLabel", view.WeekLabel)]);
        var statuses = sheet.Updates.Values.Select(update => update.ReportedStatus).ToHashSet();
        (string Key, bool IsSaid)[] more =
        [
            ("thanks.win", sheet.Win is not null),
            ("thanks.challenged", statuses.Contains(CommitmentStatus.Challenged)),
            ("thanks.help", sheet.Updates.Values.Any(update => update.HelpWanted is not null)),
        ];
        if (statuses.Contains(CommitmentStatus.Completed))
        {
            yield return Layout.Paragraph(words["thanks.completed", ("Partner", CardText.Escape(partner))]);
        }

        foreach (var (key, _) in more.Where(line => line.IsSaid))
        {
            yield return Layout.Paragraph(words[key]);
        }
    }

    private static IEnumerable<CardElement> Sent(CheckInView view, Words words)
    {
        var sheet = view.Sheet;
        if (sheet.Updates.Count > 0 || sheet.Win is not null)
        {
            yield return Layout.Heading(words["thanks.sent"]) with { Spacing = Spacing.Large };
        }

        foreach (var commitment in sheet.Commitments)
        {
            if (sheet.Updates.GetValueOrDefault(commitment.Id) is not { } update)
            {
                continue;
            }

            List<CardElement> items =
            [
                Layout.Words(Layout.Bold(commitment.Title)),
                Layout.Meta(SharedText.In(view.Language)["status.line", ("Status", SharedText.Status(update.ReportedStatus, view.Language))]),
                .. Said("thanks.happened", update.WhatHappened, words),
                .. Said("thanks.obstacle", update.Obstacle, words),
                .. Said("thanks.helpWanted", update.HelpWanted, words),
            ];
            yield return new Container(items) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
        }

        if (sheet.Win is { } win)
        {
            yield return new Container([.. Said("thanks.winLabel", WinText.Join(win), words)]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
        }

        if ((sheet.Updates.Values.FirstOrDefault()?.Visibility ?? sheet.Win?.Visibility) is { } visibility)
        {
            yield return Layout.Note(words["thanks.visibility", ("Visibility", CardText.Escape(SharedText.Readers(visibility, view.Profile, view.Language)))]);
        }
    }

    private static IEnumerable<CardElement> Said(string key, string? text, Words words) => text is null
        ? []
        : [new TextBlock(words[key]) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small }, new RichTextBlock([Layout.Plain(text)]) { Spacing = Spacing.None }];
}
