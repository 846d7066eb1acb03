using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>One commitment: what it is, how it stands, what became of it, and what the reader may do.</summary>
internal static class CommitmentCard
{
    private const int FewChanges = 3;
    private const int MostChanges = 15;

    public static string Summary(CommitmentView view) => SharedText.Summary(view.Commitment.Title, view.Language);

    public static AdaptiveCard Render(CommitmentView view)
    {
        var words = CommitmentsText.In(view.Language);
        var commitment = view.Commitment;
        return Layout.Card(
            view.Language,
            commitment.Title,
            [
                .. Notices(view, words),
                Layout.Title(CardText.Escape(commitment.Title)),
                Layout.Meta($"{SharedText.Status(commitment.Status, view.Language)} · {CardText.Escape(view.Scene.Partner(commitment.PartnerId))}"),
                .. Overdue(view, words),
                .. commitment.Description is { } description ? [Layout.Words(Layout.Plain(description))] : Array.Empty<CardElement>(),
                .. Terms(view.Scene, commitment),
                .. view.History.Count == 0 ? [] : new[] { History(view, words) },
            ],
            [.. Moves(view), .. Others(view, words)]);
    }

    /// <summary>When it is to be done, as one says it.</summary>
    public static string Due(Commitment commitment, CommitmentScene scene) => commitment switch
    {
        { Status: CommitmentStatus.Paused, PausedUntil: { } until } => CommitmentsText.In(scene.Language)["commitment.pausedUntil", ("Date", Speech.Date(until, scene.Language))],
        { DueOn: { } on } => SharedText.In(scene.Language)["common.dueOn", ("Date", Speech.Date(on, scene.Language))],
        _ => SharedText.In(scene.Language)["common.noDueDate"],
    };

    /// <summary>Its terms, for this card and for those that suggest it.</summary>
    public static IEnumerable<CardElement> Terms(CommitmentScene scene, Commitment commitment)
    {
        RichTextBlock Line(CommitmentField field, string value) =>
            Layout.Words(Layout.Subtle($"{CommitmentsText.Field(field, scene.Language)}: "), Layout.Plain(value)) with { Spacing = Spacing.None };
        yield return Line(CommitmentField.Goal, scene.Goal(commitment.GoalId));
        yield return Line(CommitmentField.Responsible, scene.Person(commitment.ResponsibleMemberId));
        yield return Layout.Words(Layout.Plain(Due(commitment, scene))) with { Spacing = Spacing.None };
        if (scene.Group(commitment.WorkingGroupId) is { } group)
        {
            yield return Line(CommitmentField.Group, group);
        }

        if (commitment.CoPartnerIds.Count > 0)
        {
            yield return Line(CommitmentField.CoPartners, Layout.Short(string.Join(", ", commitment.CoPartnerIds.Select(scene.Partner)), 400));
        }
    }

    private static IEnumerable<CardElement> Notices(CommitmentView view, Words words)
    {
        if (view.Notice is { } notice)
        {
            yield return Layout.Block(ContainerStyle.Good, Layout.Paragraph(notice));
        }

        if (view.IsChanged)
        {
            List<CardElement> lines = [Layout.Paragraph(words["commitment.changed"])];
            if (view.Typed is { } typed)
            {
                lines.Add(Layout.Words(Layout.Subtle(words["commitment.changed.typed"]), Layout.Plain(typed)));
            }

            yield return Layout.Block(ContainerStyle.Warning, lines);
        }
    }

    /// <summary>Asked in private of those who can do something about it; told nowhere else.</summary>
    private static IEnumerable<CardElement> Overdue(CommitmentView view, Words words)
    {
        string? line = view.Commitment switch
        {
            { Status: CommitmentStatus.Paused, PausedUntil: { } until } when until < view.Scene.Today => words["commitment.pause.over", ("Date", Speech.Date(until, view.Language))],
            { DueOn: { } due } when CommitmentRules.IsOverdue(view.Commitment, view.Scene.Today) =>
                words[view.MayEdit ? "commitment.overdue.edit" : "commitment.overdue.ask", ("Date", Speech.Date(due, view.Language))],
            _ => null,
        };
        return line is null ? [] : [Layout.Block(ContainerStyle.Accent, Layout.Paragraph(line))];
    }

    private static Container History(CommitmentView view, Words words)
    {
        var most = view.WholeHistory ? MostChanges : FewChanges;
        List<CardElement> items = [Layout.Heading(words["commitment.history"])];
        items.AddRange(view.History.Reverse().Take(most).SelectMany(change => CommitmentHistory.Lines(view.Scene, change, words)));
        if (view.History.Count > most)
        {
            items.Add(view.WholeHistory
                ? Layout.Note(words["commitment.history.older"])
                : new ActionSet([EditForm.More(view.Language, CommitmentVerbs.Open, Data(view, (CommitmentVerbs.History, "all")))]));
        }

        return new Container(items) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium };
    }

    private static IEnumerable<CardAction> Moves(CommitmentView view) => CommitmentLifecycle.Targets(view.Commitment.Status, view.Hand)
        .Select(to => new ExecuteAction(CommitmentsText.Move(view.Commitment.Status, to, view.Language), CommitmentVerbs.Move)
        {
            Data = Data(view, (CommitmentVerbs.To, to.ToString()), (EditStamp.Key, EditStamp.Of(view.Commitment))),
            // What ends it is behind the three dots, where nobody presses by mistake.
            Mode = to == CommitmentStatus.Withdrawn ? ActionMode.Secondary : null,
        });

    private static IEnumerable<CardAction> Others(CommitmentView view, Words words)
    {
        if (view.MayEdit)
        {
            yield return new ExecuteAction(words["commitment.edit"], CommitmentVerbs.Edit) { Data = Data(view) };
        }

        yield return new ExecuteAction(words["commitment.back"], CommitmentVerbs.List) { Data = Data(view) };
    }

    private static Dictionary<string, string> Data(CommitmentView view, params ReadOnlySpan<(string Key, string Value)> more)
    {
        var data = CommitmentListCard.Data(view.Scene, more);
        data[CommitmentVerbs.Commitment] = view.Commitment.Id.Value;
        return data;
    }
}
