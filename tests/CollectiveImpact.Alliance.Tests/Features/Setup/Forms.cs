using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Setup;
using CollectiveImpact.Alliance.Tests.Builders;

namespace CollectiveImpact.Alliance.Tests.Features.Setup;

/// <summary>A Draft with a team of three channels, and forms that come back with some of their fields typed over.</summary>
internal static class Forms
{
    public const string General = "19:general@thread.tacv2";
    public const string News = "19:news@thread.tacv2";
    public const string Other = "19:other@thread.tacv2";

    public static IReadOnlyList<TeamChannel> Channels { get; } = [new(General, null), new(News, "Ugens nyt"), new(Other, "Snak")];

    public static AllianceTeam Team { get; } = new() { TeamId = General, TenantId = "t", ServiceUrl = "https://smba.example/", BotId = "28:b", DigestChannelId = General };

    public static SetupState Draft(params IReadOnlyList<Goal> goals) => new(Given.Profile() with { Status = AllianceStatus.Draft }, Team, goals, []);

    public static SetupState Active(params IReadOnlyList<Goal> goals) => Draft(goals) with { Profile = Given.Profile() };

    /// <summary>The form as it was shown, with these fields typed over; a field typed as nothing does not come at all.</summary>
    public static SetupDecision Send(this SetupState state, SetupStep step, params IReadOnlyList<(string Field, string? Value)> typed)
    {
        var fields = SetupRules.Fields(step, state).ToDictionary();
        foreach (var (field, value) in typed)
        {
            fields.Remove(field);
            if (value is not null)
            {
                fields[field] = value;
            }
        }

        return SetupRules.Decide(step, state, new SetupInput(fields, Channels, InUse, "new"));
    }

    public static IReadOnlySet<GoalId> InUse { get; } = new HashSet<GoalId> { new("used") };

    public static SetupState After(this SetupDecision decision) => Assert.IsType<SetupDecision.Accepted>(decision).After;

    public static IReadOnlyList<SetupProblem> Problems(this SetupDecision decision) => Assert.IsType<SetupDecision.Refused>(decision).Problems;
}
