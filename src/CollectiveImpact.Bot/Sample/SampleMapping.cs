using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Bot.Sample;

/// <summary>From a sample's file to an alliance.</summary>
internal static class SampleMapping
{
    /// <param name="file">The file, moved to the present.</param>
    /// <param name="now">When it is loaded: the alliance is at work from then on, and no week that was to begin before is begun.</param>
    public static AllianceSnapshot Snapshot(SampleFile file, DateTimeOffset now)
    {
        var profile = Profile(file, now);
        var updates = Updates(file.CommitmentUpdates ?? []);
        return new AllianceSnapshot
        {
            Profile = profile,
            Goals = [.. file.CommonAgenda.Goals.Select(g => new Goal { Id = new(g.Id), Order = g.Order, Title = g.Title, Status = g.Status })],
            Partners = [.. file.Partners.Select(Partner)],
            Members = [.. file.Members.Select(Member)],
            Roles = [.. (file.RoleAssignments ?? []).Select(Role)],
            Groups = [.. (file.WorkingGroups ?? []).Select(Group)],
            Commitments = [.. (file.Commitments ?? []).Select(c => Commitment(c, updates))],
            Rounds = [.. (file.CheckInRounds ?? []).Select(Round)],
            Invitations = [.. (file.CheckInRounds ?? []).SelectMany(Invitations)],
            Updates = updates,
            Wins = [.. (file.SmallWins ?? []).Select(w => Win(w, profile.Clock))],
            Asks = [.. (file.HelpRequests ?? []).Select(a => Ask(a, profile.Clock))],
        };
    }

    private static AllianceProfile Profile(SampleFile file, DateTimeOffset now)
    {
        var alliance = file.Alliance;
        var clock = LocalClock.For(alliance.TimeZone);
        return new AllianceProfile
        {
            Id = new(alliance.Id),
            Name = alliance.Name,
            ShortName = alliance.ShortName,
            Place = alliance.Place ?? "",
            Status = alliance.Status,
            ActiveSince = alliance.Status == AllianceStatus.Active ? now : null,
            Language = Languages.Nearest(alliance.Language),
            TimeZone = alliance.TimeZone,
            Vision = alliance.Vision ?? "",
            PrivacyNotice = alliance.PrivacyNotice,
            Rhythm = SampleRhythms.Rhythm(alliance.Rhythm ?? new SampleRhythm(), clock.WeekOf(now)),
            Holidays = SampleRhythms.Holidays(alliance.HolidayProfile ?? new SampleHolidays(), alliance.Rhythm?.SkipIsoWeeks ?? []),
            Steering = alliance.Terminology?.Steering is { Da: [var da, var daDef, ..], En: [var en, var enDef, ..] }
                ? new LocalName(da, daDef, en, enDef)
                : LocalName.SteeringGroup,
            Backbone = new BackboneOrganisation
            {
                Id = new(file.Backbone.Id),
                Name = file.Backbone.Name,
                WorkMail = file.Backbone.WorkMail,
                WorkPhone = file.Backbone.WorkPhone,
            },
        };
    }

    private static Partner Partner(SamplePartner p) => new()
    {
        Id = new(p.Id),
        Name = p.Name,
        ShortName = p.ShortName,
        Sector = p.Sector,
        Involvement = p.Involvement,
        Status = p.Status,
        CheckInEnabled = p.CheckInEnabled ?? true,
        JoinedOn = p.JoinedOn,
    };

    private static WorkingGroup Group(SampleGroup g) =>
        new() { Id = new(g.Id), Name = g.Name, Mandate = g.Mandate ?? "", Status = g.Status, GoalIds = [.. (g.GoalIds ?? []).Select(id => new GoalId(id))] };

    private static Member Member(SampleMember m) => new()
    {
        Id = new(m.Id),
        OrganisationId = new(m.OrganisationId),
        DisplayName = m.DisplayName,
        FirstName = m.FirstName,
        Title = m.Title,
        WorkMail = m.WorkMail,
        AadObjectId = m.AadObjectId,
        IsGuest = m.IsGuest,
        Language = Languages.Nearest(m.Language),
        Status = m.Status,
        PausedUntil = m.PausedUntil,
    };

    private static RoleAssignment Role(SampleRole r) =>
        new() { Id = r.Id, MemberId = new(r.MemberId), Role = r.Role, Scope = r.Scope, From = r.From, To = r.To };

    /// <summary>Each update with the status the one before it left, and taken by its own week's digest.</summary>
    private static List<CommitmentUpdate> Updates(IReadOnlyList<SampleUpdate> updates)
    {
        var status = new Dictionary<string, CommitmentStatus>();
        var mapped = new List<CommitmentUpdate>();
        foreach (var u in updates.OrderBy(u => u.SubmittedAt))
        {
            mapped.Add(new CommitmentUpdate
            {
                Id = u.Id,
                CommitmentId = new(u.CommitmentId),
                PartnerId = new(u.PartnerId),
                MemberId = new(u.MemberId),
                Week = IsoWeek.From(u.RoundId),
                StatusBefore = status.GetValueOrDefault(u.CommitmentId, CommitmentStatus.Agreed),
                ReportedStatus = u.ReportedStatus,
                WhatHappened = u.WhatHappened,
                Obstacle = u.Obstacle,
                HelpWanted = u.HelpWanted,
                Visibility = u.Visibility,
                SubmittedAt = u.SubmittedAt,
                Revision = u.Revision,
                State = u.State,
                DigestWeek = u.State == PublicationState.Published ? IsoWeek.From(u.RoundId) : null,
            });
            status[u.CommitmentId] = u.ReportedStatus;
        }

        return mapped;
    }

    private static Commitment Commitment(SampleCommitment c, IReadOnlyList<CommitmentUpdate> updates)
    {
        var own = updates.Where(update => update.CommitmentId.Value == c.Id).ToList();
        var last = own.LastOrDefault(update => update.Visibility == Visibility.Alliance);
        return new Commitment
        {
            Id = new(c.Id),
            PartnerId = new(c.PartnerId),
            CoPartnerIds = [.. (c.CoPartnerIds ?? []).Select(id => new PartnerId(id))],
            GoalId = new(c.GoalId),
            WorkingGroupId = c.WorkingGroupId is { } group ? new WorkingGroupId(group) : null,
            ResponsibleMemberId = new(c.ResponsibleMemberId),
            Title = c.Title,
            StartOn = c.StartOn,
            DueOn = c.DueOn,
            Status = c.Status,
            StatusSince = own.LastOrDefault(update => update.StatusBefore != update.ReportedStatus)?.SubmittedAt,
            LastUpdateAt = c.LastUpdateAt,
            LastText = last?.WhatHappened ?? last?.Obstacle,
        };
    }

    private static CheckInRound Round(SampleRound r) => new()
    {
        Week = IsoWeek.From(r.Id),
        OpensAt = r.OpensAt,
        RemindsAt = r.RemindsAt,
        ClosesAt = r.ClosesAt,
        DigestAt = r.DigestAt,
        State = r.State,
        SkipReason = r.SkipReason,
    };

    private static IEnumerable<CheckInInvitation> Invitations(SampleRound round) => (round.Invitations ?? []).Select(i => new CheckInInvitation
    {
        Week = IsoWeek.From(round.Id),
        MemberId = new(i.MemberId),
        CommitmentIds = [.. i.CommitmentIds.Select(id => new CommitmentId(id))],
        Result = i.Result,
        SentAt = round.OpensAt,
        Revision = i.Result is CheckInResult.Answered or CheckInResult.NothingNew ? 1 : 0,
    });

    private static SmallWin Win(SampleWin w, LocalClock clock)
    {
        var week = w.RoundId is null ? clock.WeekOf(w.SubmittedAt) : IsoWeek.From(w.RoundId);
        return new SmallWin
        {
            Id = w.Id,
            PartnerIds = [.. w.PartnerIds.Select(id => new PartnerId(id))],
            MemberId = new(w.MemberId),
            CommitmentId = w.CommitmentId is null ? null : new CommitmentId(w.CommitmentId),
            GoalId = w.GoalId is null ? null : new GoalId(w.GoalId),
            Title = w.Title,
            Story = w.Story,
            Visibility = w.Visibility,
            Source = w.Source,
            Week = week,
            SubmittedAt = w.SubmittedAt,
            State = w.State,
            DigestWeek = w.State == PublicationState.Published ? week : null,
        };
    }

    private static HelpRequest Ask(SampleAsk a, LocalClock clock)
    {
        var week = clock.WeekOf(a.CreatedAt);
        return new HelpRequest
        {
            Id = a.Id,
            PartnerId = new(a.PartnerId),
            MemberId = new(a.MemberId),
            CommitmentId = a.CommitmentId is null ? null : new CommitmentId(a.CommitmentId),
            Text = a.Text,
            OpenForVolunteers = a.OpenForVolunteers,
            State = a.State,
            Offers = [.. (a.OfferedByPartnerIds ?? []).Select(id => new HelpOffer(new(id), null, a.CreatedAt))],
            Week = week,
            CreatedAt = a.CreatedAt,
            Publication = PublicationState.Published,
            DigestWeek = week,
        };
    }
}
