using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Year;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Features.Year;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>The year to come.</summary>
internal static class YearCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> Of(Scene scene)
    {
        var profile = scene.Profile with
        {
            Series = [MeetingSeries.Usual(SeriesKind.SteeringMeeting), MeetingSeries.Usual(SeriesKind.PartnerMeeting)],
            Rhythm = scene.Profile.Rhythm with { Skipped = [new SkippedWeek(new IsoWeek(2027, 4), scene.Say("Vi holder seminar for alle partnere", "We hold a seminar for all partners"))] },
        };
        var view = View(scene, profile);
        yield return ("year", YearCard.Render(view));
        var monthly = profile with { Rhythm = profile.Rhythm with { Cadence = Cadence.Monthly(2) }, Status = AllianceStatus.Paused };
        yield return ("year-monthly", YearCard.Render(View(scene, monthly)));
        yield return ("year-ready", YearCard.Ready(view, new Uri("https://bot.example/downloads/ung-i-havnebyen/secret"), new DateOnly(2026, 12, 1)));
        var reason = string.Concat(Enumerable.Repeat("bølgerne går højt ", 11));
        var skipped = Enumerable.Range(0, 53).Select(week => new SkippedWeek(Scene.Week.AddWeeks(week), $"{week} *_[{reason}"));
        yield return ("long-year", YearCard.Render(View(scene, profile with { Rhythm = profile.Rhythm with { Skipped = [.. skipped] } })));
    }

    private static YearView View(Scene scene, AllianceProfile profile) => new(profile, YearWheel.Of(profile, [scene.Round], Scene.Now), scene.Language);
}
