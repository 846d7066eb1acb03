using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>What stands above the questions: why the card comes, until when it can be answered, and what has just been done with it.</summary>
internal static class CheckInHead
{
    public static string Title(CheckInView view, Words words) => view is { Occasion: CheckInOccasion.Reminder, ClosedWeekLabel: null }
        ? words["reminder.title"]
        : words["checkin.title", ("WeekLabel", view.WeekLabel)];

    public static IEnumerable<CardElement> Of(CheckInView view, Words words)
    {
        yield return Layout.Title(Title(view, words));
        if (view.ClosedWeekLabel is { } closed)
        {
            yield return Layout.Block(
                ContainerStyle.Warning,
                Layout.Heading(words["checkin.closed", ("WeekLabel", closed)], ContainerStyle.Warning),
                Layout.Paragraph(words[view.Typed is null ? "checkin.closed.empty" : "checkin.closed.typed", ("WeekLabel", view.WeekLabel)]));
            yield break;
        }

        if (view.Notice is { } notice)
        {
            yield return Layout.Block(ContainerStyle.Good, [Layout.Paragraph(notice), .. Unsent(view, words)]);
        }

        yield return Layout.Paragraph(Why(view, words));
        if (view.AskedBy.Count > 0)
        {
            yield return Layout.Paragraph(words["checkin.askedBy", ("Colleagues", CardText.Escape(string.Join(", ", view.AskedBy)))]);
        }

        yield return Layout.Note(view.Sheet.Round is { State: RoundState.Open } round
            ? words[
                "checkin.deadline",
                ("Deadline", Speech.DayAndTime(round.ClosesAt, view.Profile.Clock, view.Language)),
                ("DigestDate", Speech.Day(round.DigestAt, view.Profile.Clock, view.Language))]
            : words["checkin.next", ("WeekLabel", view.WeekLabel)]);
        foreach (var element in Colleagues(view, words))
        {
            yield return element;
        }
    }

    /// <summary>What was typed and not sent, so that it can be copied.</summary>
    public static IEnumerable<CardElement> Unsent(CheckInView view, Words words) => view.Unsent.Count == 0
        ? []
        : [Layout.Paragraph(words["checkin.unsent"]), .. view.Unsent.Select(text => Layout.Words(Layout.Plain(Layout.Short(text, AnswerRules.LongestTextInCard)) with { Italic = true }))];

    private static string Why(CheckInView view, Words words)
    {
        var name = ("FirstName", CardText.Escape(view.Sheet.Member.FirstName));
        return view switch
        {
            { Occasion: CheckInOccasion.Reminder, Sheet.Round: { } round } =>
                words["reminder.body", name, ("Deadline", Speech.DayAndTime(round.ClosesAt, view.Profile.Clock, view.Language))],
            { Occasion: CheckInOccasion.LastCall, Sheet.Round: { } round } =>
                words["reminder.lastCall", ("Time", Speech.Time(TimeOnly.FromDateTime(view.Profile.Clock.ToLocal(round.ClosesAt).DateTime), view.Language))],
            { Occasion: CheckInOccasion.PutOff } => words["reminder.putOff", name],
            _ => words["checkin.intro", name],
        };
    }

    private static IEnumerable<CardElement> Colleagues(CheckInView view, Words words)
    {
        if (view.Colleagues is not { } choice)
        {
            yield break;
        }

        var data = CheckInCard.Data(view);
        yield return Layout.Block(
            ContainerStyle.Accent,
            [
                Layout.Heading(words["checkin.colleague.title"], ContainerStyle.Accent),
                Layout.Paragraph(words["checkin.colleague.intro"]),
                choice.People.One(CheckInVerbs.Colleague, words["checkin.colleague.label"], null, words["checkin.colleague.none"]),
                .. choice.People.Search(view.Language, words["checkin.colleague.search"], choice.Search, CheckInVerbs.Colleagues, data),
                new ActionSet(
                [
                    new ExecuteAction(words["checkin.colleague.ask"], CheckInVerbs.HandOn) { Data = data },
                    new ExecuteAction(SharedText.In(view.Language)["common.back"], CheckInVerbs.Keep) { Data = data },
                ]),
            ]);
    }
}
