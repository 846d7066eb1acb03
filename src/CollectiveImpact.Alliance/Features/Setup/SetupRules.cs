using CollectiveImpact.Alliance.Features.Alliances;

namespace CollectiveImpact.Alliance.Features.Setup;

/// <summary>Each section of the set-up as fields, and what comes of a form with these fields.</summary>
public static class SetupRules
{
    public static int LongestVision => 300;

    /// <summary>What stands in the fields of a section; empty for the check-list. Two states with the same fields are the same to it.</summary>
    public static IReadOnlyDictionary<string, string> Fields(SetupStep step, SetupState state) => step switch
    {
        SetupStep.Identity => IdentityRules.Fields(state.Profile),
        SetupStep.Goals => new Dictionary<string, string> { [SetupFields.Vision] = state.Profile.Vision, [SetupFields.Goals] = GoalLines.Of(state.Goals) },
        SetupStep.Names => LocalNameRules.Fields(state.Profile),
        SetupStep.Channels => ChannelRules.Fields(state),
        SetupStep.Rhythm => RhythmRules.Fields(state.Profile.Rhythm),
        SetupStep.Meetings => SeriesRules.Fields(state.Profile),
        SetupStep.Privacy => PrivacyRules.Fields(state.Profile),
        SetupStep.Year => YearRules.Fields(state.Profile),
        _ => new Dictionary<string, string>(),
    };

    public static SetupDecision Decide(SetupStep step, SetupState state, SetupInput input)
    {
        var fields = new FieldReader(input.Typed);
        var after = Read(step, state, input, fields);
        return fields.Problems.Count > 0
            ? new SetupDecision.Refused(fields.Problems)
            : new SetupDecision.Accepted(after, step == SetupStep.Meetings ? SeriesRules.Remarks(after.Profile) : []);
    }

    private static SetupState Read(SetupStep step, SetupState state, SetupInput input, FieldReader fields)
    {
        var profile = state.Profile;
        return step switch
        {
            SetupStep.Identity => state with { Profile = IdentityRules.Read(profile, fields) },
            SetupStep.Goals => Goals(state, input, fields),
            SetupStep.Names => state with { Profile = LocalNameRules.Read(profile, fields) },
            SetupStep.Channels => ChannelRules.Read(state, fields, input.Channels),
            SetupStep.Rhythm => state with { Profile = profile with { Rhythm = RhythmRules.Read(profile, fields) } },
            SetupStep.Meetings => state with { Profile = SeriesRules.Read(profile, fields) },
            SetupStep.Privacy => state with { Profile = PrivacyRules.Read(profile, fields) },
            SetupStep.Year => state with { Profile = YearRules.Read(profile, fields) },
            _ => state,
        };
    }

    /// <summary>A Draft may have no goal yet.</summary>
    private static SetupState Goals(SetupState state, SetupInput input, FieldReader fields)
    {
        var vision = fields.Line(SetupFields.Vision, LongestVision);
        var titles = GoalLines.Read(fields, isRequired: state.Profile.Status != AllianceStatus.Draft);
        return fields.Problems.Count > 0
            ? state
            : state with { Profile = state.Profile with { Vision = vision }, Goals = GoalLines.Edit(state.Goals, titles, input.GoalsInUse, input.NewId) };
    }
}
