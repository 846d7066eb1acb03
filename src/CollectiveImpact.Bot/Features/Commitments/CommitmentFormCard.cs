using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>A commitment's terms as they are typed, or as they are stored.</summary>
internal sealed record CommitmentFormView(CommitmentScene Scene, PartnerId Partner, IReadOnlyDictionary<string, string> Typed)
{
    /// <summary>The commitment that is changed; none where a new one is made.</summary>
    public Commitment? Commitment { get; init; }

    /// <summary>The mark of a form that makes something new.</summary>
    public string? Nonce { get; init; }

    public bool IsProposal { get; init; }

    public string? Problem { get; init; }

    /// <summary>Somebody else has changed it since the form was shown.</summary>
    public bool IsChanged { get; init; }
}

/// <summary>The form for a new commitment, for a suggestion, and for changing one.</summary>
internal static class CommitmentFormCard
{
    private const int LongestName = 60;
    private const int ShortName = 40;

    public static string Summary(string language) => SharedText.Summary(CommitmentsText.In(language)["commitment.form.new"], language);

    public static AdaptiveCard Render(CommitmentFormView view)
    {
        var words = CommitmentsText.In(view.Scene.Language);
        var title = words[view.Commitment is not null ? "commitment.form.edit" : view.IsProposal ? "commitment.form.propose" : "commitment.form.new"];
        return Layout.Card(
            view.Scene.Language,
            title,
            [
                Layout.Title(title),
                Layout.Meta(CardText.Escape(view.Scene.Partner(view.Partner))),
                .. view.IsProposal ? [Layout.Paragraph(words["commitment.propose.intro"])] : Array.Empty<CardElement>(),
                .. view.IsChanged ? [Newest(view)] : Array.Empty<CardElement>(),
                .. view.Problem is { } problem ? [EditForm.Problem(problem)] : Array.Empty<CardElement>(),
                .. Fields(view, words),
            ],
            Send(view, words),
            view.Commitment is null
                ? EditForm.Back(view.Scene.Language, CommitmentVerbs.List, CommitmentListCard.Data(view.Scene))
                : EditForm.Back(view.Scene.Language, CommitmentVerbs.Open, CommitmentListCard.Data(view.Scene, (CommitmentVerbs.Commitment, view.Commitment.Id.Value))));
    }

    /// <summary>Whose commitment it is to be: asked of the backbone, which speaks for all.</summary>
    public static AdaptiveCard Partner(CommitmentScene scene, string suggestion)
    {
        var words = CommitmentsText.In(scene.Language);
        return Layout.Card(
            scene.Language,
            words["commitment.form.new"],
            [
                Layout.Title(words["commitment.form.new"]),
                new ChoiceSetInput(CommitmentVerbs.PartnerInput, [.. scene.OpenPartners.Select(partner => new Choice(Layout.Short(partner.Name, LongestName), partner.Id.Value))])
                {
                    Label = words["commitment.partner.label"],
                    Style = ChoiceStyle.Compact,
                    IsRequired = true,
                    ErrorMessage = words["commitment.partner.missing"],
                },
                .. suggestion.Length == 0 ? [] : new[] { Suggestion(suggestion, words) },
            ],
            new ExecuteAction(words["commitment.next"], CommitmentVerbs.New) { Data = CommitmentListCard.Data(scene), Style = ActionStyle.Positive });
    }

    /// <summary>What was written after the command goes on to the form in a field, where it can be seen.</summary>
    private static TextInput Suggestion(string text, Words words) => new(CommitmentVerbs.TitleInput)
    {
        Label = words["commitment.title.label"],
        Value = text,
        MaxLength = CollectiveImpact.Alliance.Features.CheckIns.AnswerRules.LongestText,
    };

    private static Container Newest(CommitmentFormView view)
    {
        var commitment = view.Commitment!;
        return EditForm.Changed(
            view.Scene.Language,
            commitment.Title,
            [
                Layout.Words(Layout.Bold(commitment.Title), Layout.Subtle($" · {SharedText.Status(commitment.Status, view.Scene.Language)}")),
                .. CommitmentCard.Terms(view.Scene, commitment),
                .. commitment.Description is { } description ? [Layout.Words(Layout.Plain(Layout.Short(description, 300)))] : Array.Empty<CardElement>(),
            ]);
    }

    private static IEnumerable<CardElement> Fields(CommitmentFormView view, Words words)
    {
        var (scene, commitment) = (view.Scene, view.Commitment);
        string? Value(string id, string? stored) => EditForm.Value(view.Typed, id, stored);
        yield return new TextInput(CommitmentVerbs.TitleInput)
        {
            Label = words["commitment.title.label"],
            Placeholder = words["commitment.title.placeholder"],
            Value = Value(CommitmentVerbs.TitleInput, commitment?.Title),
            MaxLength = CommitmentRules.LongestTitle,
            IsRequired = true,
            ErrorMessage = words["commitment.title.missing"],
        };
        yield return Choose(CommitmentVerbs.GoalInput, "commitment.goal", Goals(scene, commitment), Value(CommitmentVerbs.GoalInput, commitment?.GoalId.Value), words);
        foreach (var field in People(view, words))
        {
            yield return field;
        }

        yield return new DateInput(CommitmentVerbs.DueInput)
        {
            Label = $"{words["commitment.due.label"]} {Optional(scene)}",
            Value = Value(CommitmentVerbs.DueInput, commitment?.DueOn?.ToString(CommitmentForm.Date, CultureInfo.InvariantCulture)),
        };
        yield return new TextInput(CommitmentVerbs.DescriptionInput)
        {
            Label = $"{words["commitment.description.label"]} {Optional(scene)}",
            Value = Value(CommitmentVerbs.DescriptionInput, commitment?.Description),
            IsMultiline = true,
            MaxLength = CollectiveImpact.Alliance.Features.CheckIns.AnswerRules.LongestTextInCard,
        };
        foreach (var field in Company(view, words))
        {
            yield return field;
        }
    }

    private static IEnumerable<CardElement> People(CommitmentFormView view, Words words)
    {
        var people = view.Scene.PeopleOf(view.Partner);
        var chosen = EditForm.Value(view.Typed, CommitmentVerbs.ResponsibleInput, view.Commitment?.ResponsibleMemberId.Value) ?? (people is [var only] ? only.Id.Value : null);
        // Whoever is chosen already is always among those shown.
        var shown = people.OrderBy(member => member.Id.Value != chosen).Take(CommitmentForm.MostPeople).OrderBy(member => member.DisplayName, DanishOrder.Comparer);
        yield return Choose(
            CommitmentVerbs.ResponsibleInput,
            "commitment.responsible",
            [.. shown.Select(member => new Choice(Layout.Short(member.DisplayName, ShortName), member.Id.Value))],
            chosen,
            words,
            isRequired: people.Count <= CommitmentForm.MostPeople);
        if (people.Count > CommitmentForm.MostPeople)
        {
            yield return new TextInput(CommitmentVerbs.PersonInput)
            {
                Label = $"{words["commitment.person.label"]} {Optional(view.Scene)}",
                Value = EditForm.Value(view.Typed, CommitmentVerbs.PersonInput, null),
                MaxLength = 200,
            };
        }
    }

    /// <summary>The working group and the partners it is done with.</summary>
    private static IEnumerable<CardElement> Company(CommitmentFormView view, Words words)
    {
        var (scene, commitment) = (view.Scene, view.Commitment);
        List<WorkingGroup> groups = [.. scene.Groups.Where(group => group.Status != WorkingGroupStatus.Closed || group.Id == commitment?.WorkingGroupId)];
        if (groups.Count > 0)
        {
            yield return Choose(
                CommitmentVerbs.GroupInput,
                "commitment.group",
                [new Choice(words["commitment.group.none"], "-"), .. groups.Select(group => new Choice(Layout.Short(group.Name, LongestName), group.Id.Value))],
                EditForm.Value(view.Typed, CommitmentVerbs.GroupInput, commitment?.WorkingGroupId?.Value ?? "-"),
                words,
                isRequired: false);
        }

        List<Partner> others = [.. scene.Partners.Values
            .Where(partner => partner.Id != view.Partner && (CommitmentScene.CanPromise(partner) || commitment?.CoPartnerIds.Contains(partner.Id) == true))
            .OrderBy(partner => partner.Name, DanishOrder.Comparer)];
        if (others.Count > 0)
        {
            yield return Choose(
                CommitmentVerbs.CoInput,
                "commitment.co",
                // Beside tick boxes titles go through markdown.
                [.. others.Select(partner => new Choice(CardText.Escape(Layout.Short(partner.ShortName, ShortName)), partner.Id.Value))],
                EditForm.Value(view.Typed, CommitmentVerbs.CoInput, string.Join(',', commitment?.CoPartnerIds ?? [])),
                words,
                isRequired: false) with
            { IsMultiSelect = true };
        }
    }

    private static IReadOnlyList<Choice> Goals(CommitmentScene scene, Commitment? commitment) =>
    [
        .. scene.Goals.Where(goal => scene.OpenGoals.Contains(goal) || goal.Id == commitment?.GoalId)
            .Select(goal => new Choice(Layout.Short(goal.Title, 100), goal.Id.Value)),
    ];

    private static ChoiceSetInput Choose(string id, string key, IReadOnlyList<Choice> choices, string? value, Words words, bool isRequired = true) => new(id, choices)
    {
        Label = isRequired ? words[key + ".label"] : $"{words[key + ".label"]} {Optional(words.Language)}",
        Style = ChoiceStyle.Compact,
        Value = string.IsNullOrEmpty(value) ? null : value,
        IsRequired = isRequired ? true : null,
        ErrorMessage = isRequired ? words[key + ".missing"] : null,
    };

    private static ExecuteAction Send(CommitmentFormView view, Words words)
    {
        if (view.Commitment is { } commitment)
        {
            return EditForm.Save(
                view.Scene.Language,
                CommitmentVerbs.Save,
                CommitmentListCard.Data(view.Scene, (CommitmentVerbs.Commitment, commitment.Id.Value), (EditStamp.Key, EditStamp.Of(commitment))));
        }

        return new ExecuteAction(words[view.IsProposal ? "commitment.propose" : "commitment.create"], CommitmentVerbs.Create)
        {
            Data = CommitmentListCard.Data(view.Scene, (CommitmentVerbs.PartnerInput, view.Partner.Value), (CardNonce.Key, view.Nonce!)),
            Style = ActionStyle.Positive,
        };
    }

    private static string Optional(CommitmentScene scene) => Optional(scene.Language);

    private static string Optional(string language) => SharedText.In(language)["common.optional"];
}
