using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Rounds;

/// <summary>A break, as the channel is told of it.</summary>
/// <param name="Profile">The alliance.</param>
/// <param name="Round">The place of the round in the break's first week.</param>
/// <param name="NextNewsAt">When there is news again; none when the settings foresee none.</param>
internal sealed record SkippedWeekView(AllianceProfile Profile, CheckInRound Round, DateTimeOffset? NextNewsAt)
{
    /// <summary>The break as it was told when it began, with what the rhythm foresees after it now.</summary>
    public static SkippedWeekView Of(AllianceProfile profile, CheckInRound round)
    {
        var until = round.ToldUntil ?? round.Week;
        var after = profile.Clock.At(until.AddWeeks(1).Monday, TimeOnly.MinValue);
        return new SkippedWeekView(profile, round, YearPlan.Next(1, after, profile.Rhythm, profile.Holidays, profile.Clock).Select(plan => (DateTimeOffset?)plan.Times.Digest).FirstOrDefault());
    }
}

/// <summary>What the channel hears once of a break. Why somebody decided on it is in their own words.</summary>
internal static class SkippedWeekCard
{
    public static AdaptiveCard Render(SkippedWeekView view)
    {
        var words = RoundsText.In(view.Profile.Language);
        var title = words["round.skipped.title"];
        return Layout.Card(
            view.Profile.Language,
            title,
            [
                Layout.Title(title),
                Layout.Paragraph(Told(view, words)),
                .. view.Round.SkipReason is { Length: > 0 } said ? [Layout.Words(Layout.Plain(said))] : Array.Empty<CardElement>(),
            ]);
    }

    public static string Summary(SkippedWeekView view) => SharedText.Summary(RoundsText.In(view.Profile.Language)["round.skipped.title"], view.Profile.Language);

    private static string Told(SkippedWeekView view, Words words)
    {
        var language = view.Profile.Language;
        var first = Speech.Week(view.Round.Week, language);
        var weeks = view.Round.ToldUntil is { } until && until > view.Round.Week
            ? words["round.skipped.weeks", ("First", first), ("Last", Speech.Week(until, language))]
            : first;
        var why = words[KeyOf(view.Round.SkipKind), ("WeekLabel", weeks)];
        return view.NextNewsAt is { } next ? $"{why} {words["round.skipped.next", ("NextDate", Speech.Day(next, view.Profile.Clock, language))]}" : why;
    }

    private static string KeyOf(SkipKind? kind) => kind switch
    {
        SkipKind.WinterHoliday or SkipKind.SummerHoliday or SkipKind.AutumnHoliday or SkipKind.ChristmasHoliday => "round.skipped.holiday",
        SkipKind.HolyWeek => "round.skipped.easter",
        SkipKind.TooFewWorkingDays => "round.skipped.days",
        _ => "round.skipped.byHand",
    };
}
