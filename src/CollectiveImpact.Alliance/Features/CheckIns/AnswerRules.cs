using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>Decides what a sent check-in card changes.</summary>
public static class AnswerRules
{
    /// <summary>The most characters taken in one field. The card's own fields stop earlier.</summary>
    public const int LongestText = 2000;

    /// <summary>Teams may deliver an activity again, and late; so many of one person's in one week are known again.</summary>
    private const int RememberedActivities = 10;

    /// <summary>The most characters the card's fields let people type.</summary>
    public const int LongestTextInCard = 1000;

    /// <summary>The one win a member's card tells of in a week.</summary>
    public static string WinIdOf(MemberId member) => $"card-{member}";

    /// <summary>The one wish for a hand a card makes for a commitment in a week.</summary>
    public static string AskIdOf(CommitmentId commitment) => $"card-{commitment}";

    public static AnswerDecision Answer(CheckInSheet sheet, CheckInInput input, DateTimeOffset now)
    {
        if (Refusal(sheet, input, now) is { } refused)
        {
            return refused;
        }

        var isOld = input.BasedOnRevision < (sheet.Invitation?.Revision ?? 0);
        var said = sheet.Commitments
            .Where(commitment => input.Sections.ContainsKey(commitment.Id))
            .Select(commitment => Section(
                commitment,
                input.Sections[commitment.Id],
                sheet.Updates.GetValueOrDefault(commitment.Id),
                isOld || IsAnothers(sheet, commitment)))
            .Where(section => SaysSomething(section.Commitment, section.Input, section.Before))
            .ToList();
        if (said.Count == 0 && input.Win is null && sheet.Win is null)
        {
            return new AnswerDecision.Empty();
        }

        List<CommitmentUpdate> updates =
        [
            .. said.Select(section =>
                Update(sheet, section.Commitment, section.Input, section.Before, Readers(input.Visibility, section.Before?.Visibility, isOld), now)),
        ];
        var win = input.Win is { } text ? Win(sheet, Readers(input.Visibility, sheet.Win?.Visibility, isOld), text, updates, now)
            : isOld ? sheet.Win : null;
        var (asks, removedAsks) = Asks(sheet, updates);
        List<Commitment> reported = [.. said.Zip(updates, (section, update) => Reported(section.Commitment, update))];
        return new AnswerDecision.Accepted(
            Answered(sheet, CheckInResult.Answered, input.ActivityId, now),
            updates,
            reported,
            win,
            win is null ? sheet.Win : null,
            asks,
            removedAsks)
        {
            Changes = [.. said.Zip(reported, (section, after) => Step(section.Commitment, after, sheet.Member.Id, now)).OfType<CommitmentChange>()],
        };
    }

    /// <summary>"Nothing new this time" is an answer; it never takes back what was said before.</summary>
    public static AnswerDecision NothingNew(CheckInSheet sheet, string activityId, DateTimeOffset now)
    {
        if (sheet.Invitation is { HasAnswer: true })
        {
            return new AnswerDecision.Unchanged();
        }

        return sheet.TakesAnswersAt(now)
            ? new AnswerDecision.Accepted(
                Answered(sheet, CheckInResult.NothingNew, activityId, now),
                [], [], null, null, [], [])
            : new AnswerDecision.Closed();
    }

    private static AnswerDecision? Refusal(CheckInSheet sheet, CheckInInput input, DateTimeOffset now)
    {
        if (sheet.Invitation?.AnsweredBy.Contains(input.ActivityId) == true)
        {
            return new AnswerDecision.Unchanged();
        }

        if (input.Texts.Any(CprDetector.IsIn))
        {
            return new AnswerDecision.ContainsCpr();
        }

        if (input.Texts.Max(text => text?.Length ?? 0) is var longest && longest > LongestText)
        {
            return new AnswerDecision.TooLong(longest, LongestText);
        }

        if (!sheet.TakesAnswersAt(now) || sheet.IsTakenIntoDigest)
        {
            return new AnswerDecision.Closed();
        }

        var mine = sheet.Commitments.ToDictionary(commitment => commitment.Id);
        if (input.Sections.Keys.Any(id => !mine.ContainsKey(id)))
        {
            return new AnswerDecision.NotYours();
        }

        return input.Sections.Any(section => LacksStatus(mine[section.Key], section.Value, sheet.Updates.GetValueOrDefault(section.Key)))
            ? new AnswerDecision.MissingStatus()
            : null;
    }

    private static bool LacksStatus(Commitment commitment, SectionInput section, CommitmentUpdate? before) => section.Status is { } status
        ? !CommitmentRules.Reportable(before?.StatusBefore ?? commitment.Status).Contains(status)
        : section.HasText;

    /// <summary>A colleague answered for this commitment: like an old card, this one does not know what was said and takes nothing of it away.</summary>
    private static bool IsAnothers(CheckInSheet sheet, Commitment commitment) =>
        sheet.Updates.GetValueOrDefault(commitment.Id) is { } update && update.MemberId != sheet.Member.Id;

    /// <summary>A section left as it was is no answer about that commitment; one that was answered before is an edit.</summary>
    private static bool SaysSomething(Commitment commitment, SectionInput section, CommitmentUpdate? before) =>
        before is not null || section.HasText || (section.Status is { } status && status != commitment.Status);

    private static (Commitment Commitment, SectionInput Input, CommitmentUpdate? Before) Section(
        Commitment commitment, SectionInput input, CommitmentUpdate? before, bool isOld) => (
            commitment,
            isOld && before is not null
                ? new SectionInput(KnownStatus(input, before), input.Happened ?? before.WhatHappened, input.Obstacle ?? before.Obstacle, input.Help ?? before.HelpWanted)
                : input,
            before);

    /// <summary>A status that an old card shows as it was before the week's first answer is left as it was, unless something is said with it.</summary>
    private static CommitmentStatus? KnownStatus(SectionInput input, CommitmentUpdate before) =>
        input.Status == before.StatusBefore && !input.HasText ? before.ReportedStatus : input.Status;

    /// <summary>An old card does not know that fewer were chosen to read what it keeps, so it cannot let more.</summary>
    private static Visibility Readers(Visibility chosen, Visibility? before, bool isOld) =>
        isOld && before > chosen ? before.Value : chosen;

    /// <summary>What the secretariat has set aside is not let out by its author's next edit: it is looked at again.</summary>
    private static PublicationState AfterEdit(PublicationState? before) =>
        before is PublicationState.Held or PublicationState.Rejected ? PublicationState.Held : PublicationState.Submitted;

    /// <summary>The invitation with the answer noted; one who answered without being asked gets one now.</summary>
    private static CheckInInvitation Answered(CheckInSheet sheet, CheckInResult result, string activityId, DateTimeOffset now)
    {
        var invitation = sheet.Invitation ?? new CheckInInvitation
        {
            Week = sheet.Week,
            MemberId = sheet.Member.Id,
            CommitmentIds = [.. sheet.Commitments.Select(commitment => commitment.Id)],
        };
        return invitation with
        {
            Result = result,
            AnsweredAt = now,
            AnsweredBy = [.. invitation.AnsweredBy.TakeLast(RememberedActivities - 1), activityId],
            Revision = invitation.Revision + 1,
        };
    }

    private static CommitmentUpdate Update(
        CheckInSheet sheet, Commitment commitment, SectionInput section, CommitmentUpdate? before, Visibility visibility, DateTimeOffset now) => new()
        {
            Id = before?.Id ?? $"{sheet.Week}-{commitment.Id}",
            CommitmentId = commitment.Id,
            PartnerId = commitment.PartnerId,
            MemberId = sheet.Member.Id,
            Week = sheet.Week,
            StatusBefore = before?.StatusBefore ?? commitment.Status,
            ReportedStatus = section.Status ?? commitment.Status,
            WhatHappened = section.Happened,
            Obstacle = section.Obstacle,
            HelpWanted = section.Help,
            Visibility = visibility,
            SubmittedAt = now,
            Revision = (before?.Revision ?? 0) + 1,
            State = AfterEdit(before?.State),
        };

    /// <summary>The commitment with what was reported. Paused or withdrawn since the answer, it is not reopened by an edit of it.</summary>
    private static Commitment Reported(Commitment commitment, CommitmentUpdate update)
    {
        var status = commitment.Status is CommitmentStatus.Paused or CommitmentStatus.Withdrawn ? commitment.Status : update.ReportedStatus;
        return commitment with
        {
            Status = status,
            StatusSince = status == commitment.Status ? commitment.StatusSince : update.SubmittedAt,
            LastUpdateAt = update.SubmittedAt,
            LastText = update is { Visibility: Visibility.Alliance, State: PublicationState.Submitted } ? update.WhatHappened ?? update.Obstacle : null,
        };
    }

    private static CommitmentChange? Step(Commitment before, Commitment after, MemberId by, DateTimeOffset now) => before.Status == after.Status
        ? null
        : new CommitmentChange { CommitmentId = before.Id, At = now, By = by, StatusFrom = before.Status, StatusTo = after.Status };

    private static SmallWin Win(CheckInSheet sheet, Visibility visibility, string text, List<CommitmentUpdate> updates, DateTimeOffset now)
    {
        var (title, story) = WinText.Split(text);
        var about = updates.Count == 1 ? sheet.Commitments.First(c => c.Id == updates[0].CommitmentId)
            : sheet.Commitments.Count == 1 ? sheet.Commitments[0] : null;
        return new SmallWin
        {
            Id = sheet.Win?.Id ?? WinIdOf(sheet.Member.Id),
            PartnerIds = [sheet.Member.OrganisationId],
            MemberId = sheet.Member.Id,
            CommitmentId = about?.Id,
            GoalId = about?.GoalId,
            Title = title,
            Story = story,
            Visibility = visibility,
            Week = sheet.Week,
            SubmittedAt = now,
            State = AfterEdit(sheet.Win?.State),
        };
    }

    /// <summary>The wishes for a hand that the updates make, change or, once emptied, take back.</summary>
    private static (IReadOnlyList<HelpRequest> Kept, IReadOnlyList<HelpRequest> Removed) Asks(CheckInSheet sheet, List<CommitmentUpdate> updates)
    {
        List<HelpRequest> kept = [];
        List<HelpRequest> removed = [];
        foreach (var update in updates)
        {
            var before = sheet.Asks.GetValueOrDefault(update.CommitmentId);
            if (update.HelpWanted is null)
            {
                removed.AddRange(before is null ? [] : [before]);
                continue;
            }

            kept.Add((before ?? new HelpRequest
            {
                Id = AskIdOf(update.CommitmentId),
                PartnerId = update.PartnerId,
                MemberId = update.MemberId,
                CommitmentId = update.CommitmentId,
                Text = update.HelpWanted,
                Week = update.Week,
                CreatedAt = update.SubmittedAt,
            }) with
            {
                Text = update.HelpWanted,
                Visibility = update.Visibility,
                Publication = update.State == PublicationState.Held ? PublicationState.Held : AfterEdit(before?.Publication),
            });
        }

        return (kept, removed);
    }
}
