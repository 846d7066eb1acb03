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

/// <summary>The card that asks how it goes: a section per commitment, filled with what is known.</summary>
internal static class CheckInCard
{
    public static AdaptiveCard Render(CheckInView view)
    {
        var all = view.Sheet.Commitments;
        var card = Render(view, all);
        if (all.Count < 2 || CardSize.Utf8Bytes(card) <= Layout.MostBytes)
        {
            return card;
        }

        // What was typed goes first, then what is still to be answered; the rest comes when that has been sent.
        all = [.. all.OrderBy(commitment => view.Typed?.Sections.GetValueOrDefault(commitment.Id)?.HasText == true ? 0 : view.Sheet.Updates.ContainsKey(commitment.Id) ? 2 : 1)];
        for (var shown = all.Count - 1; ; shown--)
        {
            card = Render(view, [.. all.Take(shown)]);
            if (shown == 1 || CardSize.Utf8Bytes(card) <= Layout.MostBytes)
            {
                return card;
            }
        }
    }

    /// <summary>Whether there is room for all commitments on one card.</summary>
    public static bool HoldsAll(CheckInView view) => CardSize.Utf8Bytes(Render(view, view.Sheet.Commitments)) <= Layout.MostBytes;

    private static AdaptiveCard Render(CheckInView view, IReadOnlyList<Commitment> shown)
    {
        var words = CheckInText.In(view.Language);
        var fallback = words[
            "checkin.fallbackText",
            ("Alliance", view.Profile.Name),
            ("Commitment", Layout.Short(string.Join(", ", view.Sheet.Commitments.Select(c => c.Title)), 200)),
            ("Deadline", view.Sheet.Round is { } round ? Speech.DayAndTime(round.ClosesAt, view.Profile.Clock, view.Language) : view.WeekLabel)];
        var more = view.Sheet.Commitments.Count - shown.Count;
        return Layout.Card(
            view.Language,
            fallback,
            [
                .. CheckInHead.Of(view, words),
                .. shown.Select(c => Section(view, c, words)),
                .. more > 0 ? [Layout.Paragraph($"{words.Count("checkin.more", more)} {words["checkin.more.later"]}")] : Array.Empty<CardElement>(),
                Shared(view, words),
            ],
            [.. Buttons(view, words)]);
    }

    private static IEnumerable<CardAction> Buttons(CheckInView view, Words words)
    {
        var data = Data(view);
        yield return new ExecuteAction(words["checkin.submit"], CheckInVerbs.Send) { Data = data, Style = ActionStyle.Positive };
        yield return new ExecuteAction(words["checkin.nothingNew"], CheckInVerbs.NothingNew) { Data = data, AssociatedInputs = AssociatedInputs.None };
        if (view.IsLaterOffered)
        {
            yield return new ExecuteAction(words["checkin.later"], CheckInVerbs.Later) { Data = data, AssociatedInputs = AssociatedInputs.None };
        }

        if (view is { IsHandingOnOffered: true, Colleagues: null })
        {
            yield return new ExecuteAction(words["checkin.delegate"], CheckInVerbs.Colleagues) { Data = data };
        }
    }

    public static string Summary(CheckInView view) =>
        SharedText.Summary(CheckInHead.Title(view, CheckInText.In(view.Language)), view.Language);

    public static Dictionary<string, string> Data(CheckInView view) => new()
    {
        [CheckInForm.Alliance] = view.Profile.Id.Value,
        [CheckInForm.Week] = view.Sheet.Week.Value,
        [CheckInForm.Revision] = (view.Sheet.Invitation?.Revision ?? 0).ToString(CultureInfo.InvariantCulture),
    };

    public static Container Section(CheckInView view, Commitment commitment, Words words)
    {
        var before = view.Sheet.Updates.GetValueOrDefault(commitment.Id);
        var typed = view.Typed?.Sections.GetValueOrDefault(commitment.Id)
            ?? (before is null ? null : new SectionInput(before.ReportedStatus, before.WhatHappened, before.Obstacle, before.HelpWanted));
        List<CardElement> items = [new RichTextBlock([Layout.Bold(commitment.Title) with { Size = TextSize.Medium }]), Layout.Meta(Meta(view, commitment, words))];
        if (commitment.LastText is { } last && before is null)
        {
            items.Add(Layout.Words(Layout.Subtle(words[commitment.ResponsibleMemberId == view.Sheet.Member.Id ? "checkin.last" : "checkin.last.colleague"]), Layout.Subtle(Layout.Short(last, 200)) with { Italic = true }));
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

    /// <param name="view">The sheet.</param>
    /// <param name="words">The reader's words.</param>
    /// <param name="asksForWin">Whether there is a field for a small win.</param>
    public static Container Shared(CheckInView view, Words words, bool asksForWin = true)
    {
        var win = view.Typed is { } typed ? typed.Win : view.Sheet.Win is { } stored ? WinText.Join(stored) : null;
        var visibility = view.Typed?.Visibility ?? view.Sheet.Updates.Values.FirstOrDefault()?.Visibility ?? view.Sheet.Win?.Visibility ?? Visibility.Alliance;
        return new Container(
        [
            .. asksForWin ? [Text(CheckInForm.Win, "checkin.win", win, words)] : Array.Empty<CardElement>(),
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
