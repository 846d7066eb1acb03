using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Tests.Builders;

/// <summary>What digests are made of.</summary>
internal static class Sources
{
    public static DigestSource Of(
        CommitmentUpdate[]? updates = null, SmallWin[]? wins = null, HelpRequest[]? asks = null,
        Partner[]? partners = null, Commitment[]? commitments = null, Goal[]? goals = null, CheckInInvitation[]? invitations = null, Member[]? members = null) => new()
        {
            Week = Given.Week,
            Backbone = new BackboneOrganisation { Id = new("bb01"), Name = "Sekretariatet" },
            Updates = updates ?? [],
            Wins = wins ?? [],
            Asks = asks ?? [],
            Invitations = invitations ?? [],
            Goals = goals ?? [Given.Goal()],
            Partners = partners ?? [Given.Partner()],
            Members = members ?? [Given.Member()],
            Commitments = commitments ?? [Given.Commitment()],
        };

    public static CommitmentUpdate Update(
        string commitment = "c1", CommitmentStatus status = CommitmentStatus.OnTrack, string? happened = "Skete", string? obstacle = null, string partner = "klubben") => new()
        {
            Id = $"u-{commitment}",
            CommitmentId = new CommitmentId(commitment),
            PartnerId = new PartnerId(partner),
            MemberId = new MemberId("amina"),
            Week = Given.Week,
            StatusBefore = CommitmentStatus.OnTrack,
            ReportedStatus = status,
            WhatHappened = happened,
            Obstacle = obstacle,
            SubmittedAt = Given.Tuesday,
        };

    public static SmallWin Win(string title = "En sejr", string? goal = "job", params string[] partners) => new()
    {
        Id = $"w-{title}",
        PartnerIds = [.. (partners is [] ? ["klubben"] : partners).Select(id => new PartnerId(id))],
        MemberId = new MemberId("amina"),
        GoalId = goal is null ? null : new GoalId(goal),
        Title = title,
        Week = Given.Week,
        SubmittedAt = Given.Tuesday,
    };

    public static CheckInInvitation Invitation(string member, CheckInResult result) => new()
    {
        Week = Given.Week,
        MemberId = new MemberId(member),
        CommitmentIds = [],
        Result = result,
    };
}
