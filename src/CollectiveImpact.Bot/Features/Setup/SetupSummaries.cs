using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Setup;

/// <summary>Each section in a line.</summary>
internal static class SetupSummaries
{
    public static string Of(SetupStep section, SetupState state, string language)
    {
        var words = SetupText.In(language);
        var profile = state.Profile;
        return section switch
        {
            SetupStep.Identity => Joined(words, profile.Name, profile.Place, profile.Municipality),
            SetupStep.Goals => state.Goals.Count(goal => goal.Status == GoalStatus.Active) is > 0 and var goals ? words.Count("setup.sum.goals", goals) : words["setup.sum.missing"],
            SetupStep.Names => Joined(words, profile.Steering.Definite(language), profile.PartnerGroup.Definite(language), profile.WorkingGroup.Definite(language)),
            SetupStep.Channels => words[state.Team is { RemovedAt: null, DigestChannelIsChosen: true } ? "setup.sum.channels" : "setup.sum.missing"],
            SetupStep.Rhythm => words[
                "setup.sum.rhythm",
                ("Opens", Moment(profile.Rhythm.Opens, language)),
                ("Closes", Moment(profile.Rhythm.Closes, language)),
                ("Digest", Moment(profile.Rhythm.Digest, language))],
            SetupStep.Year => words[
                "setup.sum.year",
                ("Cadence", SetupYearInputs.Cadence(profile.Rhythm.Cadence, language)),
                ("Weeks", string.Join(", ", YearFields.Weeks.Select(field => SetupRules.Fields(section, state)[field]).Where(weeks => weeks.Length > 0)))],
            SetupStep.Meetings => profile.Series.Count == 0 ? words["setup.sum.missing"] : string.Join("; ", profile.Series.Select(series => Series(profile, series, language))),
            _ => Joined(words, profile.Controller, profile.PrivacyContact),
        };
    }

    private static string Series(AllianceProfile profile, MeetingSeries series, string language) => SetupText.In(language)[
        "setup.sum.series",
        ("Body", (series.Kind == SeriesKind.SteeringMeeting ? profile.Steering : profile.PartnerGroup).Definite(language)),
        ("Weeks", SeriesRules.WeeksText(series))];

    private static string Moment(WeekTime at, string language) => SetupText.In(language)[
        "setup.sum.moment",
        ("Weekday", Speech.Weekday(at.Day, language)),
        ("Time", Speech.Time(at.Time, language))];

    private static string Joined(Words words, params ReadOnlySpan<string> parts)
    {
        List<string> said = [];
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                said.Add(part);
            }
        }

        return said.Count == 0 ? words["setup.sum.missing"] : string.Join(", ", said);
    }
}
