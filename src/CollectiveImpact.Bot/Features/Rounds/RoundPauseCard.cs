using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>The weeks a pause may take, the open round with its answers, and what was chosen and typed.</summary>
internal sealed record RoundPauseView(AllianceProfile Profile, string Language, IReadOnlyList<RoundPlan.Planned> Ahead)
{
    public CheckInRound? Open { get; init; }

    public int Answered { get; init; }

    public int Asked { get; init; }

    public string? Until { get; init; }

    public bool StopsOpenRound { get; init; }

    public string? Reason { get; init; }

    /// <summary>What would come of it, once it has been asked for.</summary>
    public RoundPauseDecision.Paused? Consequence { get; init; }
}

/// <summary>Asks how long the rounds are paused, says first what will happen, and then what has.</summary>
internal static class RoundPauseCard
{
    public static string Summary(string language) => SharedText.Summary(RoundsText.In(language)["roundPause.title"], language);

    public static AdaptiveCard Ask(RoundPauseView view)
    {
        var words = RoundsText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["roundPause.title"],
            [
                Layout.Title(words["roundPause.title"]),
                Layout.Meta(words["roundPause.intro"]),
                new ChoiceSetInput(
                    RoundsVerbs.Until,
                    [
                        .. view.Ahead.Select(round => new Choice(SkipCard.Title(view.Profile, round, view.Language), round.Week.Value)),
                        .. view.Open is null ? Array.Empty<Choice>() : [new Choice(words["roundPause.onlyOpen"], ChoiceValues.None)],
                    ])
                {
                    Label = words["roundPause.until.label"],
                    Style = ChoiceStyle.Compact,
                    Value = view.Until ?? (view.Ahead is [var next, ..] ? next.Week.Value : null),
                    IsRequired = true,
                    ErrorMessage = words["skip.week.missing"],
                },
                .. Open(view, words),
                SkipCard.Reason(view.Reason, words),
                .. view.Consequence is { } paused ? [Layout.Block(ContainerStyle.Accent, [Layout.Heading(words["roundPause.look.title"], ContainerStyle.Accent), .. Lines(view, paused, words)])] : Array.Empty<CardElement>(),
            ],
            [.. Buttons(view, words)]);
    }

    public static AdaptiveCard Done(RoundPauseView view, RoundPauseDecision.Paused paused)
    {
        var words = RoundsText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["roundPause.done.title"],
            [
                Layout.Block(ContainerStyle.Good, [Layout.Title(words["roundPause.done.title"]), .. Lines(view, paused, words)]),
                Layout.Note(words["roundPause.done.back"]),
            ],
            new ExecuteAction(words["roundPause.list"], RoundsVerbs.SkipList) { Data = SkipCard.Data(view.Profile) });
    }

    private static IEnumerable<CardElement> Open(RoundPauseView view, Words words)
    {
        if (view.Open is not { } open)
        {
            yield break;
        }

        yield return Layout.Paragraph(words[
            "roundPause.open",
            ("WeekLabel", Speech.Week(open.Week, view.Language)),
            ("Answered", Speech.Number(view.Answered)),
            ("Total", Speech.Number(view.Asked))]);
        yield return new ToggleInput(RoundsVerbs.Stop, words["roundPause.stop"]) { Value = view.StopsOpenRound ? "true" : "false", Wrap = true };
    }

    private static IEnumerable<CardElement> Lines(RoundPauseView view, RoundPauseDecision.Paused paused, Words words)
    {
        if (paused.Weeks.Count > 0)
        {
            yield return Layout.Paragraph(words["roundPause.weeks", ("Weeks", string.Join(", ", paused.Weeks.Select(week => Speech.Week(week, view.Language))))]);
            yield return Layout.Paragraph(words["roundPause.told"]);
        }

        if (paused.Cancelled is { } stopped)
        {
            yield return Layout.Paragraph(words["roundPause.stopped", ("WeekLabel", Speech.Week(stopped.Week, view.Language))]);
            yield return Layout.Paragraph(view.Answered > 0 ? words.Count("roundPause.kept", view.Answered) : words["roundPause.nothingGiven"]);
        }

        foreach (var line in SkipCard.Next(view.Profile, paused.Next, view.Language))
        {
            yield return line;
        }
    }

    /// <summary>It is done only as it was shown: with something else chosen, what will happen is shown again.</summary>
    private static IEnumerable<CardAction> Buttons(RoundPauseView view, Words words)
    {
        var data = SkipCard.Data(view.Profile);
        if (view.Consequence is not null)
        {
            yield return new ExecuteAction(words["roundPause.save"], RoundsVerbs.Pause)
            {
                Data = new Dictionary<string, string>(data) { [RoundsVerbs.SeenUntil] = view.Until ?? "", [RoundsVerbs.SeenStop] = view.StopsOpenRound ? "true" : "false" },
                Style = ActionStyle.Positive,
            };
        }

        yield return new ExecuteAction(words["roundPause.look"], RoundsVerbs.Look) { Data = data };
    }
}
