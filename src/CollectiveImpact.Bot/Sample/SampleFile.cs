using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Bot.Sample;

/// <summary>The part of a sample alliance's file that is loaded. What is not named here is left alone.</summary>
internal sealed record SampleFile(
    SampleAlliance Alliance, SampleBackbone Backbone, IReadOnlyList<SamplePartner> Partners, IReadOnlyList<SampleMember> Members,
    IReadOnlyList<SampleRole>? RoleAssignments, SampleAgenda CommonAgenda, IReadOnlyList<SampleCommitment>? Commitments,
    IReadOnlyList<SampleUpdate>? CommitmentUpdates, IReadOnlyList<SampleWin>? SmallWins, IReadOnlyList<SampleAsk>? HelpRequests,
    IReadOnlyList<SampleRound>? CheckInRounds, IReadOnlyList<SampleGroup>? WorkingGroups)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="JsonException">The file lacks something or holds something it should not.</exception>
    public static SampleFile Read(JsonNode node) => node.Deserialize<SampleFile>(_json) ?? throw new JsonException("The file is empty.");
}

internal sealed record SampleAlliance(
    string Id, string Name, string ShortName, AllianceStatus Status, string Language, string TimeZone, string? Vision = null,
    string? Place = null, SampleRhythm? Rhythm = null, SampleTerminology? Terminology = null, Uri? PrivacyNotice = null,
    SampleHolidays? HolidayProfile = null);

internal sealed record SampleRhythm(
    DayOfWeek? OpenDay = null, TimeOnly? OpenTime = null, DayOfWeek? ReminderDay = null, TimeOnly? ReminderTime = null,
    DayOfWeek? CloseDay = null, TimeOnly? CloseTime = null, DayOfWeek? DigestDay = null, TimeOnly? DigestTime = null,
    CadenceKind CheckInCadence = CadenceKind.Weekly, IReadOnlyList<int>? SkipIsoWeeks = null, int? QuietPartnerAfterRounds = null);

internal sealed record SampleHolidays(
    int? WinterHolidayWeek = null, int? AutumnHolidayWeek = null, IReadOnlyList<int>? SummerWeeks = null, SampleDayOff? ConstitutionDayOff = null,
    SampleDayOff? FirstOfMayOff = null, bool? ChristmasEveOff = null, bool? NewYearsEveOff = null);

internal enum SampleDayOff
{
    No,
    FromNoon,
    Full,
}

internal sealed record SampleTerminology(SampleWords? Steering = null);

internal sealed record SampleWords(IReadOnlyList<string> Da, IReadOnlyList<string> En);

internal sealed record SampleBackbone(string Id, string Name, string? WorkMail = null, string? WorkPhone = null);

internal sealed record SamplePartner(
    string Id, string Name, string ShortName, Sector Sector, PartnerInvolvement Involvement, PartnerStatus Status = PartnerStatus.Active,
    bool? CheckInEnabled = null, DateOnly? JoinedOn = null);

internal sealed record SampleGroup(
    string Id, string Name, string? Mandate = null, WorkingGroupStatus Status = WorkingGroupStatus.Active, IReadOnlyList<string>? GoalIds = null);

internal sealed record SampleMember(
    string Id, string OrganisationId, string DisplayName, string FirstName, string? Title = null, string? WorkMail = null,
    string? AadObjectId = null, bool IsGuest = false, string Language = Languages.Danish, MemberStatus Status = MemberStatus.Active,
    DateOnly? PausedUntil = null);

internal sealed record SampleRole(string Id, string MemberId, AllianceRole Role, string Scope, DateOnly From, DateOnly? To = null);

internal sealed record SampleAgenda(IReadOnlyList<SampleGoal> Goals);

internal sealed record SampleGoal(string Id, int Order, string Title, GoalStatus Status = GoalStatus.Active);

internal sealed record SampleCommitment(
    string Id, string PartnerId, string GoalId, string ResponsibleMemberId, string Title, CommitmentStatus Status,
    IReadOnlyList<string>? CoPartnerIds = null, string? WorkingGroupId = null, DateOnly? StartOn = null, DateOnly? DueOn = null,
    DateTimeOffset? LastUpdateAt = null);

internal sealed record SampleUpdate(
    string Id, string CommitmentId, string RoundId, string MemberId, string PartnerId, CommitmentStatus ReportedStatus, DateTimeOffset SubmittedAt,
    string? WhatHappened = null, string? Obstacle = null, string? HelpWanted = null, Visibility Visibility = Visibility.Alliance,
    PublicationState State = PublicationState.Published, int Revision = 1);

internal sealed record SampleWin(
    string Id, IReadOnlyList<string> PartnerIds, string MemberId, string Title, DateTimeOffset SubmittedAt, string? RoundId = null,
    string? CommitmentId = null, string? GoalId = null, string? Story = null, Visibility Visibility = Visibility.Alliance,
    UpdateSource Source = UpdateSource.Card, PublicationState State = PublicationState.Published);

internal sealed record SampleAsk(
    string Id, string PartnerId, string MemberId, string Text, DateTimeOffset CreatedAt, string? CommitmentId = null,
    bool OpenForVolunteers = false, HelpRequestState State = HelpRequestState.Open, IReadOnlyList<string>? OfferedByPartnerIds = null);

internal sealed record SampleRound(
    string Id, DateTimeOffset OpensAt, DateTimeOffset RemindsAt, DateTimeOffset ClosesAt, DateTimeOffset DigestAt, RoundState State,
    string? SkipReason = null, IReadOnlyList<SampleInvitation>? Invitations = null);

internal sealed record SampleInvitation(string MemberId, IReadOnlyList<string> CommitmentIds, CheckInResult Result);
