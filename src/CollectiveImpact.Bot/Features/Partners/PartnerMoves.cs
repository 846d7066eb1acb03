using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Partners;

/// <summary>A partner joins, pauses, comes back or leaves.</summary>
internal sealed class PartnerMoves(PartnerReader reader, IPeopleStore people, ICommitmentStore commitments, Changes changes, IUnitOfWork unit)
{
    /// <summary>Each takes four rows of the hundred of a transaction; the partner and its contacts need some too.</summary>
    private const int MostCommitments = 18;

    /// <summary>One step that needs no question; what was typed in the form stays in it.</summary>
    public async Task<InvokeResponse> MoveAsync(Turn turn, InvokeAction action, PartnerStatus to, CancellationToken cancellationToken) =>
        await unit.RunAsync(
            async () =>
            {
                if (PartnerInput.Refusal(turn.Language, action.Data) is { } refusal)
                {
                    return refusal;
                }

                if (await ReadAsync(turn, action, cancellationToken) is not { View: { Stored: { } before } view })
                {
                    return Gone(turn);
                }

                var form = view with { Typed = PartnerInput.Typed(action.Data) };
                if (before.Status == to)
                {
                    return InvokeResponse.Card(PartnerCard.Form(form));
                }

                if (action.Data.GetValueOrDefault(EditStamp.Key) != view.Stamp || PartnerRules.Move(before, to, turn.Today) is not { } after)
                {
                    return InvokeResponse.Card(PartnerCard.Form(form with { IsChanged = true }));
                }

                people.Save(after);
                changes.Note(turn, AuditAction.Changed, AuditEntity.Partner, after.Id.Value, $"status:{after.Status}");
                return InvokeResponse.Card(PartnerCard.Form(form with { Stored = after }));
            },
            cancellationToken) ?? Refusals.Conflict(turn.Language);

    public async Task<InvokeResponse> AskToLeaveAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        await ReadAsync(turn, action, cancellationToken) is not { View: { Stored: { } partner } view } ? Gone(turn)
        : partner.Status == PartnerStatus.Left ? InvokeResponse.Card(PartnerCard.Form(view))
        : InvokeResponse.Card(LeaveCard.Render(new LeaveView(view, await OpenAsync(partner.Id, cancellationToken))));

    public async Task<InvokeResponse> LeaveAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        await unit.RunAsync(() => TryLeaveAsync(turn, action, cancellationToken), cancellationToken) ?? Refusals.Conflict(turn.Language);

    private async Task<InvokeResponse> TryLeaveAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (await ReadAsync(turn, action, cancellationToken) is not { View: { Stored: { } before } view } found)
        {
            return Gone(turn);
        }

        if (before.Status == PartnerStatus.Left)
        {
            return InvokeResponse.Card(PartnerCard.Saved(view));
        }

        var words = PartnersText.In(turn.Language);
        var question = new LeaveView(view, await OpenAsync(before.Id, cancellationToken));
        var fate = action.Data.GetValueOrDefault(PartnerVerbs.FateInput) switch
        {
            PartnerVerbs.FatePause => CommitmentStatus.Paused,
            PartnerVerbs.FateWithdraw => CommitmentStatus.Withdrawn,
            _ => (CommitmentStatus?)null,
        };
        if (action.Data.GetValueOrDefault(EditStamp.Key) != question.Stamp || PartnerRules.Move(before, PartnerStatus.Left, turn.Today) is not { } after)
        {
            return InvokeResponse.Card(LeaveCard.Render(question with { Problem = SharedText.In(turn.Language)["error.conflict"] }));
        }

        if (question.Open.Count > MostCommitments || (question.Open.Count > 0 && fate is null))
        {
            var problem = words[question.Open.Count > MostCommitments ? "partner.leave.tooMany" : "partner.leave.choose"];
            return InvokeResponse.Card(LeaveCard.Render(question with { Problem = problem }));
        }

        foreach (var commitment in question.Open)
        {
            End(turn, commitment, fate!.Value);
        }

        people.Save(after);
        changes.Note(turn, AuditAction.Changed, AuditEntity.Partner, after.Id.Value, $"status:{after.Status}");
        var own = found.Roles.Where(role => view.People.Any(member => member.Id == role.MemberId));
        changes.Save(turn, RoleRules.Hold(AllianceRole.PartnerContact, RoleAssignment.WholeAlliance, [], own, turn.Member.Id, turn.Today), found.Roles);
        return InvokeResponse.Card(PartnerCard.Saved(view with { Stored = after, Contacts = [] }));
    }

    private void End(Turn turn, Commitment commitment, CommitmentStatus to)
    {
        commitments.Save(commitment with { Status = to, StatusSince = turn.Now, PausedUntil = null });
        commitments.Add(new CommitmentChange
        {
            CommitmentId = commitment.Id,
            At = turn.Now,
            By = turn.Member.Id,
            StatusFrom = commitment.Status,
            StatusTo = to,
            Reason = PartnersText.In(turn.Profile.Language)["partner.leave.reason"],
        });
        changes.Note(turn, AuditAction.Changed, AuditEntity.Commitment, commitment.Id.Value, $"status:{to}");
    }

    private async Task<IReadOnlyList<Commitment>> OpenAsync(PartnerId partner, CancellationToken cancellationToken) =>
        [.. (await commitments.CommitmentsAsync(cancellationToken)).Where(commitment => commitment.PartnerId == partner && commitment.IsOpen)];

    private Task<PartnerAtHand?> ReadAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken) =>
        reader.ReadAsync(turn, action.Data.GetValueOrDefault(PartnerVerbs.PartnerData), cancellationToken);

    private static InvokeResponse Gone(Turn turn) => Refusals.Because(PeopleText.In(turn.Language)["people.gone"]);
}
