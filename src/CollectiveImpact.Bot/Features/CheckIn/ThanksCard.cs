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
        return Fitting((longest, most) => Layout.Card(
            view.Language,
            words["thanks.title", ("FirstName", view.Sheet.Member.FirstName)],
            [Layout.Block(ContainerStyle.Good, [Layout.Title(title), .. Kindness(view, partner, isKept, words)]), .. Sent(view, "thanks.sent", longest, most, words)],
            new ExecuteAction(SharedText.In(view.Language)["common.edit"], CheckInVerbs.Edit) { Data = CheckInCard.Data(view) }));
    }

    /// <summary>A colleague has answered what this card asks: there is nothing left to do.</summary>
    public static AdaptiveCard ByColleague(CheckInView view, string colleague)
    {
        var words = CheckInText.In(view.Language);
        return Fitting((longest, most) => Layout.Card(
            view.Language,
            words["checkin.byColleague.title", ("Colleague", colleague)],
            [
                Layout.Block(
                    ContainerStyle.Good,
                    [
                        Layout.Title(words["checkin.byColleague.title", ("Colleague", CardText.Escape(colleague))]),
                        Layout.Paragraph(words["checkin.byColleague.body", ("Colleague", CardText.Escape(colleague))]),
                        .. CheckInHead.Unsent(view with { Unsent = [.. view.Unsent.Take(most).Select(text => Layout.Short(text, longest))] }, words),
                    ]),
                .. Sent(view, "thanks.sent.colleague", longest, most, words),
            ]));
    }

    public static string SummaryByColleague(CheckInView view, string colleague) =>
        SharedText.Summary(CheckInText.In(view.Language)["checkin.byColleague.title", ("Colleague", colleague)], view.Language);

    /// <summary>The card with as much of what was written as there is room for.</summary>
    private static AdaptiveCard Fitting(Func<int, int, AdaptiveCard> render)
    {
        (int Longest, int Most)[] tries = [(AnswerRules.LongestText, int.MaxValue), (300, 20), (80, 12)];
        return tries.Select(length => render(length.Longest, length.Most)).FirstOrDefault(card => CardSize.Utf8Bytes(card) <= Layout.MostBytes)
            ?? render(40, 8);
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

        if (sheet.Updates.Count > 0 && sheet.Commitments.Count(commitment => !sheet.Updates.ContainsKey(commitment.Id)) is > 0 and var left && !CheckInCard.HoldsAll(view))
        {
            yield return Layout.Paragraph($"{words.Count("checkin.more", left)} {words["thanks.more"]}");
        }

        foreach (var (key, _) in more.Where(line => line.IsSaid))
        {
            yield return Layout.Paragraph(words[key]);
        }
    }

    /// <summary>What was told, as it is stored.</summary>
    public static IEnumerable<CardElement> Sent(CheckInView view, string heading, int longest, int most, Words words)
    {
        var sheet = view.Sheet;
        if (sheet.Updates.Count > 0 || sheet.Win is not null)
        {
            yield return Layout.Heading(words[heading]) with { Spacing = Spacing.Large };
        }

        foreach (var commitment in sheet.Commitments.Where(told => sheet.Updates.ContainsKey(told.Id)).Take(most))
        {
            var update = sheet.Updates[commitment.Id];
            List<CardElement> items =
            [
                Layout.Words(Layout.Bold(commitment.Title)),
                Layout.Meta(SharedText.In(view.Language)["status.line", ("Status", SharedText.Status(update.ReportedStatus, view.Language))]),
                .. Said("thanks.happened", update.WhatHappened, longest, words),
                .. Said("thanks.obstacle", update.Obstacle, longest, words),
                .. Said("thanks.helpWanted", update.HelpWanted, longest, words),
            ];
            yield return new Container(items) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
        }

        if (sheet.Win is { } win)
        {
            yield return new Container([.. Said("thanks.winLabel", WinText.Join(win), longest, words)]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
        }

        if ((sheet.Updates.Values.FirstOrDefault()?.Visibility ?? sheet.Win?.Visibility) is { } visibility)
        {
            yield return Layout.Note(words["thanks.visibility", ("Visibility", CardText.Escape(SharedText.Readers(visibility, view.Profile, view.Language)))]);
        }
    }

    private static IEnumerable<CardElement> Said(string key, string? text, int longest, Words words) => text is null
        ? []
        : [new TextBlock(words[key]) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small }, new RichTextBlock([Layout.Plain(text.Length <= longest ? text : Layout.Short(text, longest))]) { Spacing = Spacing.None }];
}
