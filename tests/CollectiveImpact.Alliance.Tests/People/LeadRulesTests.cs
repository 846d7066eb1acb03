using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Tests.People;

/// <summary>Who follows when those who headed the backbone team are gone.</summary>
public sealed class LeadRulesTests
{
    private static readonly DateOnly _today = new(2026, 12, 1);

    /// <summary>Who is there, the roles as <c>member role from to</c>, and who follows.</summary>
    [Theory]
    [InlineData("a b", "a Lead 2026-01-01 -, b Staff 2025-01-01 -", null)]
    [InlineData("b c", "a Lead 2026-01-01 -, b Staff 2026-01-02 -, c Staff 2026-01-01 -", "c")]
    [InlineData("b c", "a Lead 2026-01-01 -, b Staff 2026-01-01 -, c Staff 2026-01-01 -", "b")]
    [InlineData("b c", "a Lead 2026-01-01 -, b Staff 2026-01-01 2026-11-30, c Staff 2026-12-02 -", null)]
    [InlineData("b c", "a Lead 2026-01-01 -, b Lead 2026-06-01 2026-12-31, c Staff 2025-01-01 -", "b")]
    [InlineData("b c", "a Lead 2026-01-01 -, b Lead 2026-06-01 2026-12-31, c Lead 2027-01-01 -", null)]
    [InlineData("b c", "a Lead 2026-01-01 -, c Steering 2026-01-01 -", null)]
    [InlineData("", "a Lead 2026-01-01 -", null)]
    public void Longest_serving_of_the_backbone_who_is_there_follows(string there, string held, string? follower)
    {
        var present = there.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new MemberId(id)).ToHashSet();
        RoleAssignment[] roles = [.. held.Split(", ").Select(Role)];

        var role = LeadRules.Follower(present, roles, _today);

        Assert.Equal(follower, role?.MemberId.Value);
        Assert.True(role is null or { Role: AllianceRole.BackboneLead, To: null });
        Assert.True(role is null || LeadRules.IsLed(present, [.. roles, role], _today));
    }

    private static RoleAssignment Role(string text)
    {
        var parts = text.Split(' ');
        return new()
        {
            Id = text,
            MemberId = new(parts[0]),
            Role = parts[1] switch { "Lead" => AllianceRole.BackboneLead, "Staff" => AllianceRole.BackboneStaff, _ => AllianceRole.SteeringMember },
            From = DateOnly.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture),
            To = parts[3] == "-" ? null : DateOnly.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
