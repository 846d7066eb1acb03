using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Tests.Builders;

/// <summary>A small fictional alliance in the week of Monday 16 November 2026, by its parts.</summary>
internal static class Given
{
    public static IsoWeek Week { get; } = new(2026, 47);

    public static LocalClock Copenhagen { get; } = LocalClock.For("Europe/Copenhagen");

    public static DateOnly Today { get; } = Week.Day(DayOfWeek.Tuesday);

    public static DateTimeOffset Tuesday { get; } = At(DayOfWeek.Tuesday, 9);

    public static DateTimeOffset At(DayOfWeek day, int hour, int minute = 0) => Copenhagen.At(Week.Day(day), new TimeOnly(hour, minute));

    public static AllianceProfile Profile() => new()
    {
        Id = new AllianceId("ung-i-havnebyen"),
        Name = "Ung i Havnebyen",
        ShortName = "UiH",
        Status = AllianceStatus.Active,
        Backbone = new BackboneOrganisation { Id = new PartnerId("sekretariatet"), Name = "Sekretariatet" },
    };

    public static Goal Goal(string id = "job", int order = 1) => new() { Id = new GoalId(id), Order = order, Title = $"Mål {id}" };

    public static Partner Partner(string id = "klubben", PartnerInvolvement involvement = PartnerInvolvement.Core, string? name = null) => new()
    {
        Id = new PartnerId(id),
        Name = name ?? $"Partner {id}",
        ShortName = id,
        Involvement = involvement,
    };

    public static Member Member(string id = "amina", string partner = "klubben") => new()
    {
        Id = new MemberId(id),
        OrganisationId = new PartnerId(partner),
        DisplayName = $"{id} Eksempel",
        FirstName = id,
    };

    public static RoleAssignment Role(AllianceRole role, string member = "amina", DateOnly? from = null, DateOnly? to = null) => new()
    {
        Id = $"{member}-{role}",
        MemberId = new MemberId(member),
        Role = role,
        From = from ?? new DateOnly(2026, 1, 1),
        To = to,
    };

    public static Commitment Commitment(
        string id = "c1", CommitmentStatus status = CommitmentStatus.OnTrack, string partner = "klubben", string member = "amina", string goal = "job") => new()
        {
            Id = new CommitmentId(id),
            PartnerId = new PartnerId(partner),
            GoalId = new GoalId(goal),
            ResponsibleMemberId = new MemberId(member),
            Title = $"Aftale {id}",
            Status = status,
        };

    public static CheckInRound Round(RoundState state = RoundState.Open, IsoWeek? week = null) =>
        CheckInRound.Open(week ?? Week, RoundTimes.Of(week ?? Week, RhythmSettings.Default, HolidayProfile.Default, Copenhagen)) with { State = state };

    public static HelpRequest Ask(string id = "a1", string partner = "klubben") => new()
    {
        Id = id,
        PartnerId = new PartnerId(partner),
        MemberId = new MemberId("amina"),
        Text = "Et lokale om torsdagen",
        Visibility = Visibility.Alliance,
        Week = Week,
        CreatedAt = Tuesday,
    };
}
