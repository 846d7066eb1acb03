using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>A suggested commitment, to who suggested it and to who decides; and the short words about one's own commitments.</summary>
internal static class ProposalCard
{
    /// <summary>To the one who suggested it, at once.</summary>
    public static AdaptiveCard Sent(CommitmentScene scene, CommitmentProposal proposal) => proposal.State == ProposalState.Open
        ? Told(scene, "commitment.proposed.title", CommitmentsText.In(scene.Language)["commitment.proposed.body"], proposal.Commitment, null)
        : Outcome(scene, proposal);

    /// <summary>To who decides.</summary>
    public static AdaptiveCard Ask(CommitmentScene scene, CommitmentProposal proposal)
    {
        var words = CommitmentsText.In(scene.Language);
        var data = CommitmentListCard.Data(scene, (CommitmentVerbs.Proposal, proposal.Id));
        return Layout.Card(
            scene.Language,
            words["commitment.proposal.title"],
            [
                Layout.Title(words["commitment.proposal.title"]),
                Layout.Paragraph(words["commitment.proposal.body", ("Member", CardText.Escape(scene.Person(proposal.ProposedBy))), ("Partner", CardText.Escape(scene.Partner(proposal.Commitment.PartnerId)))]),
                Terms(scene, proposal.Commitment),
                new TextInput(CommitmentVerbs.TextInput)
                {
                    Label = $"{words["commitment.proposal.reason"]} {SharedText.In(scene.Language)["common.optional"]}",
                    MaxLength = AnswerRules.LongestTextInCard,
                },
            ],
            new ExecuteAction(words["commitment.proposal.accept"], CommitmentVerbs.Accept) { Data = data, Style = ActionStyle.Positive },
            new ExecuteAction(words["commitment.proposal.decline"], CommitmentVerbs.Decline) { Data = data });
    }

    /// <summary>To who decides, when it has been decided.</summary>
    public static AdaptiveCard Decided(CommitmentScene scene, CommitmentProposal proposal)
    {
        var isMade = proposal.State == ProposalState.Accepted;
        var words = CommitmentsText.In(scene.Language);
        return Told(
            scene,
            isMade ? "commitment.accepted.title" : "commitment.declined.title",
            words["commitment.decided.by", ("Member", CardText.Escape(scene.Person(proposal.DecidedBy))), ("Proposer", CardText.Escape(scene.Person(proposal.ProposedBy)))],
            proposal.Commitment,
            proposal.Reason,
            isMade ? CommitmentVerbs.Open : null);
    }

    /// <summary>To the one who suggested it, when it has been decided.</summary>
    public static AdaptiveCard Outcome(CommitmentScene scene, CommitmentProposal proposal)
    {
        var isMade = proposal.State == ProposalState.Accepted;
        var words = CommitmentsText.In(scene.Language);
        return Told(
            scene,
            isMade ? "commitment.accepted.title" : "commitment.declined.title",
            words[isMade ? "commitment.accepted.body" : "commitment.declined.body", ("Member", CardText.Escape(scene.Person(proposal.DecidedBy)))],
            proposal.Commitment,
            proposal.Reason,
            isMade ? CommitmentVerbs.Open : null);
    }

    /// <summary>To somebody who is responsible from now on.</summary>
    public static AdaptiveCard Entrusted(CommitmentScene scene, Commitment commitment) =>
        Told(scene, "commitment.entrusted.title", CommitmentsText.In(scene.Language)["commitment.entrusted.body"], commitment, null, CommitmentVerbs.Open);

    public static string Summary(string key, string language) => SharedText.Summary(CommitmentsText.In(language)[key], language);

    private static AdaptiveCard Told(CommitmentScene scene, string title, string body, Commitment commitment, string? reason, string? verb = null)
    {
        var words = CommitmentsText.In(scene.Language);
        var open = new ExecuteAction(words["commitment.open"], verb ?? "") { Data = CommitmentListCard.Data(scene, (CommitmentVerbs.Commitment, commitment.Id.Value)) };
        return Layout.Card(
            scene.Language,
            words[title],
            [
                Layout.Title(words[title]),
                Layout.Paragraph(body),
                .. reason is null ? [] : new[] { Layout.Words(Layout.Plain(reason) with { Italic = true }) },
                Terms(scene, commitment),
            ],
            verb is null ? [] : [open]);
    }

    private static Container Terms(CommitmentScene scene, Commitment commitment)
    {
        List<CardElement> items = [Layout.Words(Layout.Bold(commitment.Title))];
        if (commitment.Description is { } description)
        {
            items.Add(Layout.Words(Layout.Plain(description)));
        }

        return new Container([.. items, .. CommitmentCard.Terms(scene, commitment)]) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
    }
}
