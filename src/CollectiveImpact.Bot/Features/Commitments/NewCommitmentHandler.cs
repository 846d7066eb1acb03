using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary><c>ny aftale</c>: a new commitment by who may make one, or a suggestion to them by who may not.</summary>
internal sealed class NewCommitmentHandler(
    ICommitmentStore commitments, CommitmentReader reader, CommitmentProposals proposals, CommitmentNews news, IUnitOfWork unit,
    IDeliverySignal delivery) : ICommandHandler, IButtonHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (card, refusal) = await FormAsync(turn, null, argument, cancellationToken);
        return card is null ? Reply.Text(refusal!) : Reply.Card(card, CommitmentFormCard.Summary(turn.Language));
    }

    public async Task<InvokeResponse> HandleAsync(Turn turn, InvokeAction action, CancellationToken cancellationToken)
    {
        if (TextRules.Refusal(turn.Language, CommitmentForm.Texts(action.Data)) is { } refused)
        {
            return refused;
        }

        if (action.Verb == CommitmentVerbs.New)
        {
            PartnerId? chosen = action.Data.GetValueOrDefault(CommitmentVerbs.PartnerInput) is { Length: > 0 } id ? new PartnerId(id) : null;
            var (card, refusal) = await FormAsync(turn, chosen, CommitmentForm.Text(action.Data, CommitmentVerbs.TitleInput), cancellationToken);
            return card is null ? Refusals.Because(refusal!) : InvokeResponse.Card(card);
        }

        var nonce = CardNonce.Read(action.Data, turn.Now);
        var answer = await unit.RunAsync(() => CreateAsync(turn, action, nonce, cancellationToken), cancellationToken);
        delivery.Poke(turn.Profile.Id);
        return answer ?? Refusals.Conflict(turn.Language);
    }

    /// <summary>The form, or why there is none.</summary>
    private async Task<(AdaptiveCard? Card, string? Refusal)> FormAsync(Turn turn, PartnerId? chosen, string suggestion, CancellationToken cancellationToken)
    {
        var words = CommitmentsText.In(turn.Language);
        var scene = await reader.SceneAsync(turn, cancellationToken);
        if (turn.Standing.IsBackbone && (chosen is not { } partnerId || !scene.Partners.ContainsKey(partnerId)))
        {
            return scene.OpenPartners.Any() ? (CommitmentFormCard.Partner(scene, suggestion), null) : (null, words["commitment.noPartners"]);
        }

        var partner = turn.Standing.IsBackbone ? chosen!.Value : turn.Member.OrganisationId;
        var way = await reader.WayAsync(turn, partner, cancellationToken);
        var refusal = !turn.Member.IsPlaced ? words["commitment.unplaced"]
            : way == CommitmentWay.None || !scene.Partners.TryGetValue(partner, out var owner) ? Refusals.NotAllowedText("role.member", turn.Language)
            : !CommitmentScene.CanPromise(owner) ? words["commitment.partner.notOpen", ("Partner", CardText.Escape(owner.Name))]
            : !scene.OpenGoals.Any() ? words["commitment.noGoals"]
            : scene.PeopleOf(partner).Count == 0 ? words["commitment.noPeople", ("Partner", CardText.Escape(owner.Name))]
            : null;
        return refusal is null
            ? (CommitmentFormCard.Render(new CommitmentFormView(scene, partner, Typed(suggestion)) { Nonce = CardNonce.New(turn.Now), IsProposal = way == CommitmentWay.Propose }), null)
            : (null, refusal);
    }

    /// <summary>What was written after the command, as a title; whole as the description where it is too long for one.</summary>
    private static Dictionary<string, string> Typed(string suggestion)
    {
        if (suggestion.Length == 0)
        {
            return [];
        }

        var (title, story) = WinText.Split(suggestion);
        Dictionary<string, string> typed = new() { [CommitmentVerbs.TitleInput] = title };
        if (story is not null)
        {
            typed[CommitmentVerbs.DescriptionInput] = story;
        }

        return typed;
    }

    private async Task<InvokeResponse> CreateAsync(Turn turn, InvokeAction action, string nonce, CancellationToken cancellationToken)
    {
        var partner = turn.Standing.IsBackbone ? new PartnerId(CommitmentForm.Text(action.Data, CommitmentVerbs.PartnerInput)) : turn.Member.OrganisationId;
        var way = await reader.WayAsync(turn, partner, cancellationToken);
        if (way == CommitmentWay.None)
        {
            return Refusals.NotAllowed("role.member", turn.Language);
        }

        // The member is part of the id, so that nobody can reach another's commitment by its nonce.
        var id = new CommitmentId($"{nonce}-{turn.Member.Id}");
        if (await commitments.CommitmentAsync(id, cancellationToken) is { } made)
        {
            return InvokeResponse.Card(CommitmentCard.Render(await reader.ViewAsync(turn, made, cancellationToken)));
        }

        if (await commitments.ProposalAsync(id.Value, cancellationToken) is { } proposed)
        {
            return InvokeResponse.Card(ProposalCard.Sent(await reader.SceneAsync(turn, cancellationToken), proposed));
        }

        var scene = await reader.SceneAsync(turn, cancellationToken);
        if (!scene.Partners.ContainsKey(partner))
        {
            return Refusals.Because(SharedText.In(turn.Language)["error.unknownButton"]);
        }

        var (terms, problem) = CommitmentForm.Read(action.Data, scene, partner, null);
        if (terms is null)
        {
            return InvokeResponse.Card(CommitmentFormCard.Render(new CommitmentFormView(scene, partner, action.Data) { Nonce = nonce, IsProposal = way == CommitmentWay.Propose, Problem = problem }));
        }

        var commitment = terms.Agree(id, partner, turn.Today, turn.Now);
        if (way == CommitmentWay.Propose)
        {
            return await proposals.ProposeAsync(turn, scene, commitment, cancellationToken);
        }

        news.Made(commitment, turn.Member.Id, turn.Now);
        await news.EntrustAsync(commitment, turn.Member.Id, turn.Now, cancellationToken);
        return InvokeResponse.Card(CommitmentCard.Render(await reader.ViewAsync(turn, commitment, cancellationToken) with
        {
            Notice = CommitmentsText.In(turn.Language)["commitment.created"],
        }));
    }
}

/// <summary>Stages what goes with a change of a commitment: its history, the audit, and the word to who becomes responsible.</summary>
internal sealed class CommitmentNews(ICommitmentStore commitments, IAuditLog audit, IOutbox outbox)
{
    private static readonly TimeSpan _useful = TimeSpan.FromDays(14);

    public void Made(Commitment commitment, MemberId by, DateTimeOffset now) => Changed(
        commitment,
        new CommitmentChange { CommitmentId = commitment.Id, At = now, By = by, StatusTo = commitment.Status, ResponsibleTo = commitment.ResponsibleMemberId, TitleTo = commitment.Title },
        AuditAction.Created,
        null);

    public void Changed(Commitment commitment, CommitmentChange change, AuditAction action, string? outcome)
    {
        commitments.Save(commitment);
        commitments.Add(change);
        audit.Add(new AuditEvent { At = change.At, Actor = change.By, Action = action, Entity = AuditEntity.Commitment, EntityId = commitment.Id.Value, Outcome = outcome });
    }

    /// <summary>Tells the responsible person, unless they did it themselves or are about to hear it anyway.</summary>
    public async Task EntrustAsync(Commitment commitment, MemberId by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (commitment.ResponsibleMemberId != by)
        {
            await TellAsync(new OutboxMessage.CommitmentEntrusted(commitment.Id, commitment.ResponsibleMemberId), now, cancellationToken);
        }
    }

    public async Task TellAsync(OutboxMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await outbox.WaitingAsync(message, cancellationToken) is null)
        {
            outbox.Add(message, now, now + _useful);
        }
    }
}
