using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.CheckIn;

/// <summary>What a check-in card shows: a member's sheet, what was typed if it is shown again, and how the dates fall.</summary>
internal sealed record CheckInView(AllianceProfile Profile, CheckInSheet Sheet, IReadOnlyDictionary<GoalId, Goal> Goals, string Language)
{
    /// <summary>What the person typed in a card that could not be taken, to be shown again.</summary>
    public CheckInInput? Typed { get; init; }

    /// <summary>The round the typed answer was meant for, when it is over.</summary>
    public string? ClosedWeekLabel { get; init; }

    public string WeekLabel => Speech.Week(Sheet.Week, Language);
}

/// <summary>The card that asks how it goes: a section per commitment, filled with what is known.</summary>
internal static class CheckInCard
{
    public static AdaptiveCard Render(CheckInView view)
    {
        var words = CheckInText.In(view.Language);
        var fallback = words[
            "checkin.fallbackText",
            ("Alliance", view.Profile.Name),
            ("Commitment", Layout.Short(string.Join(", ", view.Sheet.Commitments.Select(c => c.Title)), 200)),
            ("Deadline", view.Sheet.Round is { } round ? Speech.DayAndTime(round.ClosesAt, view.Profile.Clock, view.Language) : view.WeekLabel)];
        return Layout.Card(
            view.Language,
            fallback,
            [.. Head(view, words), .. view.Sheet.Commitments.Select(c => Section(view, c, words)), Shared(view, words)],
            new ExecuteAction(words["checkin.submit"], CheckInVerbs.Send) { Data = Data(view), Style = ActionStyle.Positive },
            new ExecuteAction(words["checkin.nothingNew"], CheckInVerbs.NothingNew) { Data = Data(view), AssociatedInputs = AssociatedInputs.None });
    }

    public static string Summary(CheckInView view) =>
        SharedText.Summary(CheckInText.In(view.Language)["checkin.title", ("WeekLabel", view.WeekLabel)], view.Language);

    public static Dictionary<string, string> Data(CheckInView view) => new()
    {
        [CheckInForm.Alliance] = view.Profile.Id.Value,
        [CheckInForm.Week] = view.Sheet.Week.Value,
        [CheckInForm.Revision] = (view.Sheet.Invitation?.Revision ?? 0).ToString(CultureInfo.InvariantCulture),
    };

    private static IEnumerable<CardElement> Head(CheckInView view, Words words)
    {
        yield return Layout.Title(words["checkin.title", ("WeekLabel", view.WeekLabel)]);
        if (view.ClosedWeekLabel is { } closed)
        {
            yield return Layout.Block(
                ContainerStyle.Warning,
                Layout.Heading(words["checkin.closed", ("WeekLabel", closed)], ContainerStyle.Warning),
                Layout.Paragraph(words[view.Typed is null ? "checkin.closed.empty" : "checkin.closed.typed", ("WeekLabel", view.WeekLabel)]));
            yield break;
        }

        yield return Layout.Paragraph(words["checkin.intro", ("FirstName", CardText.Escape(view.Sheet.Member.FirstName))]);
        yield return Layout.Note(view.Sheet.Round is { State: RoundState.Open } round
            ? words[
                "checkin.deadline",
                ("Deadline", Speech.DayAndTime(round.ClosesAt, view.Profile.Clock, view.Language)),
                ("DigestDate", Speech.Day(round.DigestAt, view.Profile.Clock, view.Language))]
            : words["checkin.next", ("WeekLabel", view.WeekLabel)]);
    }

    private static Container Section(CheckInView view, Commitment commitment, Words words)
    {
        var before = view.Sheet.Updates.GetValueOrDefault(commitment.Id);
        var typed = view.Typed?.Sections.GetValueOrDefault(commitment.Id)
            ?? (before is null ? null : new SectionInput(before.ReportedStatus, before.WhatHappened, before.Obstacle, before.HelpWanted));
        List<CardElement> items = [new RichTextBlock([Layout.Bold(commitment.Title) with { Size = TextSize.Medium }]), Layout.Meta(Meta(view, commitment, words))];
        if (commitment.LastText is { } last && before is null)
        {
            items.Add(Layout.Words(Layout.Subtle(words["checkin.last"]), Layout.Subtle(Layout.Short(last, 200)) with { Italic = true }));
        }

        items.Add(StatusInput(view, commitment, before?.StatusBefore ?? commitment.Status, typed?.Status, words));
        items.Add(Text(CheckInForm.Happened(commitment.Id), "checkin.happened", typed?.Happened, words));
        items.Add(Text(CheckInForm.Obstacle(commitment.Id), "checkin.obstacle", typed?.Obstacle, words));
        items.Add(Text(CheckInForm.Help(commitment.Id), "checkin.help", typed?.Help, words));
        return new Container(items) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
    }

    private static string Meta(CheckInView view, Commitment commitment, Words words)
    {
        var goal = view.Goals.GetValueOrDefault(commitment.GoalId)?.Title is { } title ? CardText.Escape(title) : "–";
        return commitment.LastUpdateAt is { } last
            ? words[
                "checkin.commitment.meta",
                ("Goal", goal),
                ("LastStatus", SharedText.Status(commitment.Status, view.Language)),
                ("LastDate", Speech.Date(view.Profile.Clock.DateOf(last), view.Language))]
            : words["checkin.commitment.metaFirst", ("Goal", goal)];
    }

    private static ChoiceSetInput StatusInput(CheckInView view, Commitment commitment, CommitmentStatus before, CommitmentStatus? typed, Words words)
    {
        var reportable = CommitmentRules.Reportable(before);
        var chosen = typed ?? commitment.Status;
        return new ChoiceSetInput(CheckInForm.Status(commitment.Id), [.. reportable.Select(s => new Choice(SharedText.Status(s, view.Language), s.ToString()))])
        {
            Label = words["checkin.status.label"],
            Style = ChoiceStyle.Expanded,
            Value = reportable.Contains(chosen) ? chosen.ToString() : null,
            IsRequired = true,
            ErrorMessage = words["checkin.statusError"],
        };
    }

    private static Container Shared(CheckInView view, Words words)
    {
        var win = view.Typed is { } typed ? typed.Win : view.Sheet.Win is { } stored ? WinText.Join(stored) : null;
        var visibility = view.Typed?.Visibility ?? view.Sheet.Updates.Values.FirstOrDefault()?.Visibility ?? view.Sheet.Win?.Visibility ?? Visibility.Alliance;
        return new Container(
        [
            Text(CheckInForm.Win, "checkin.win", win, words),
            new ChoiceSetInput(
                CheckInForm.Visibility,
                [.. Enum.GetValues<Visibility>().Select(v => new Choice(SharedText.Readers(v, view.Profile, view.Language), v.ToString()))])
            {
                Label = words["checkin.visibility.label"],
                Style = ChoiceStyle.Compact,
                Value = visibility.ToString(),
            },
            Layout.Note(words["checkin.reminderPrivacy"]),
        ])
        { Spacing = Spacing.Medium };
    }

    private static TextInput Text(string id, string key, string? value, Words words) => new(id)
    {
        Label = words[key + ".label"],
        Placeholder = words[key + ".placeholder"],
        Value = value,
        IsMultiline = true,
        MaxLength = AnswerRules.LongestTextInCard,
    };
}
