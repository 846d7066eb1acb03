using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Rhythm;

namespace CollectiveImpact.Alliance.Features.CheckIns;

/// <summary>
/// Putting right, or taking back, what somebody told in a week whose round is over. It stays news of that week: what a digest has taken
/// stays taken by it, and nothing new is told this way.
/// </summary>
public static class CorrectionRules
{
    /// <summary>How old what is corrected may be. A post older than this nobody reads, and nobody expects to change.</summary>
    public const int WeeksBack = RoundCalendar.WeeksBack;

    public static bool IsRecent(IsoWeek week, IsoWeek thisWeek) => week >= thisWeek.AddWeeks(-WeeksBack) && week <= thisWeek.AddWeeks(1);

    /// <summary>Whether something in this state can be corrected by who told it.</summary>
    public static bool CanBeCorrected(PublicationState state) => state is PublicationState.Submitted or PublicationState.Published or PublicationState.Held;

    /// <summary>The part of a sheet that the member told and can correct; null when there is none.</summary>
    public static CheckInSheet? Own(CheckInSheet sheet)
    {
        var updates = sheet.Updates.Where(update => update.Value.MemberId == sheet.Member.Id && CanBeCorrected(update.Value.State)).ToDictionary();
        var win = sheet.Win is { } told && CanBeCorrected(told.State) ? told : null;
        return updates.Count == 0 && win is null ? null : sheet with
        {
            Commitments = [.. sheet.Commitments.Where(commitment => updates.ContainsKey(commitment.Id))],
            Updates = updates,
            Win = win,
            Asks = sheet.Asks.Where(ask => updates.ContainsKey(ask.Key) && CanBeCorrected(ask.Value.Publication)).ToDictionary(),
        };
    }

    /// <summary>What comes of a corrected card. The rules are those of an answer; only that the round is over does not count.</summary>
    /// <param name="own">What <see cref="Own"/> gave.</param>
    /// <param name="input">The card as it was sent.</param>
    /// <param name="now">Now.</param>
    public static AnswerDecision Correct(CheckInSheet own, CheckInInput input, DateTimeOffset now) =>
        AnswerRules.Answer(Untaken(own), own.Win is null ? input with { Win = null } : input, now) is var decision && decision is AnswerDecision.Accepted accepted
            ? Kept(own, accepted)
            : decision;

    /// <summary>Takes back everything the member told in the week. What it meant for the statuses of commitments stands.</summary>
    public static AnswerDecision.Accepted Withdraw(CheckInSheet own, string activityId) => new(
        InvitationOf(own) is var invitation ? invitation with { AnsweredBy = [.. invitation.AnsweredBy.TakeLast(9), activityId], Revision = invitation.Revision + 1 } : invitation,
        [.. own.Updates.Values.Select(update => update with { State = PublicationState.Withdrawn, Revision = update.Revision + 1 })],
        [.. own.Commitments.Where(commitment => commitment.LastText is { } last && IsSaidIn(last, own.Updates[commitment.Id])).Select(commitment => commitment with { LastText = null })],
        own.Win is { } win ? win with { State = PublicationState.Withdrawn } : null,
        null,
        [.. own.Asks.Values.Select(ask => ask with { Publication = PublicationState.Withdrawn })],
        []);

    private static CheckInInvitation InvitationOf(CheckInSheet own) => own.Invitation
        ?? new CheckInInvitation { Week = own.Week, MemberId = own.Member.Id, CommitmentIds = [.. own.Commitments.Select(commitment => commitment.Id)], Result = CheckInResult.Answered };

    /// <summary>As it was before any digest took it, for the rules of answering to work on.</summary>
    private static CheckInSheet Untaken(CheckInSheet own) => own with
    {
        Round = null,
        Updates = own.Updates.ToDictionary(update => update.Key, update => update.Value with { State = Open(update.Value.State), DigestWeek = null }),
        Win = own.Win is { } win ? win with { State = Open(win.State), DigestWeek = null } : null,
        Asks = own.Asks.ToDictionary(ask => ask.Key, ask => ask.Value with { Publication = Open(ask.Value.Publication), DigestWeek = null }),
    };

    private static PublicationState Open(PublicationState state) => state == PublicationState.Published ? PublicationState.Submitted : state;

    /// <summary>The decision, with everything where it was: in the digest that took it, told when it was told.</summary>
    private static AnswerDecision.Accepted Kept(CheckInSheet own, AnswerDecision.Accepted accepted)
    {
        var updates = accepted.Updates.Select(update => own.Updates[update.CommitmentId] is var before
            ? update with { State = before.State, DigestWeek = before.DigestWeek, SubmittedAt = before.SubmittedAt, Source = before.Source }
            : update).ToList();
        var reported = accepted.Commitments.Where(after => IsNewest(own, after.Id)).ToList();
        return accepted with
        {
            Updates = updates,
            Commitments =
            [
                .. reported.Select(after => own.Updates[after.Id].SubmittedAt is var told && own.Commitments.First(before => before.Id == after.Id) is var before
                    ? after with { LastUpdateAt = told, StatusSince = after.Status == before.Status ? before.StatusSince : told }
                    : after),
            ],
            Changes = [.. accepted.Changes.Where(change => reported.Any(after => after.Id == change.CommitmentId))],
            Win = accepted.Win is { } win ? win with { State = own.Win!.State, DigestWeek = own.Win.DigestWeek, SubmittedAt = own.Win.SubmittedAt }
                : own.Win is { } gone ? gone with { State = PublicationState.Withdrawn }
                : null,
            RemovedWin = null,
            Asks =
            [
                .. accepted.Asks.Select(ask => Kept(own, ask)),
                .. accepted.RemovedAsks.Select(ask => own.Asks[ask.CommitmentId!.Value] with { Publication = PublicationState.Withdrawn }),
            ],
            RemovedAsks = [],
        };
    }

    /// <summary>A wish that was told stays where it was; one that is added belongs to what it is part of.</summary>
    private static HelpRequest Kept(CheckInSheet own, HelpRequest ask) => own.Asks.GetValueOrDefault(ask.CommitmentId!.Value) is { } before
        ? ask with { Publication = before.Publication, DigestWeek = before.DigestWeek }
        : own.Updates[ask.CommitmentId.Value] is var update ? ask with { Publication = update.State, DigestWeek = update.DigestWeek } : ask;

    /// <summary>Whether nothing has been said of the commitment since: what was told later is not changed by what was told before.</summary>
    private static bool IsNewest(CheckInSheet own, CommitmentId id) =>
        own.Commitments.First(commitment => commitment.Id == id) is var commitment && own.Updates[id].SubmittedAt is var told
        && !(commitment.LastUpdateAt > told) && !(commitment.StatusSince > told);

    private static bool IsSaidIn(string text, CommitmentUpdate update) => text == update.WhatHappened || text == update.Obstacle;
}
