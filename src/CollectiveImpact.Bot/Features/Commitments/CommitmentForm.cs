using System.Globalization;
using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Commitments;

/// <summary>What the form's fields say, or what is wrong with them in words.</summary>
internal sealed record TermsReading(CommitmentTerms? Terms, string? Problem);

/// <summary>Reads the form of a commitment's terms. What comes back is untrusted and is asked of the store again.</summary>
internal static class CommitmentForm
{
    public const string Date = "yyyy-MM-dd";

    /// <summary>So many people fit in a list on a phone; whoever is not among them can be written.</summary>
    public const int MostPeople = 50;

    private const string NoGroup = "-";

    /// <summary>The free texts, for the rules that every text must pass.</summary>
    public static string[] Texts(IReadOnlyDictionary<string, string> data) =>
        [Text(data, CommitmentVerbs.TitleInput), Text(data, CommitmentVerbs.DescriptionInput), Text(data, CommitmentVerbs.PersonInput), Text(data, CommitmentVerbs.TextInput)];

    public static string Text(IReadOnlyDictionary<string, string> data, string id) => data.GetValueOrDefault(id)?.Trim() ?? "";

    public static TermsReading Read(IReadOnlyDictionary<string, string> data, CommitmentScene scene, PartnerId partner, Commitment? before)
    {
        var words = CommitmentsText.In(scene.Language);
        var title = Text(data, CommitmentVerbs.TitleInput).ReplaceLineEndings(" ");
        var (responsible, unknown) = Responsible(data, scene, partner);
        var (due, dueProblem) = Due(data, scene, before);
        var problem = title.Length == 0 ? words["commitment.title.missing"]
            : title.Length > CommitmentRules.LongestTitle ? words["commitment.title.tooLong", ("Length", Number(title.Length)), ("Max", Number(CommitmentRules.LongestTitle))]
            : unknown ?? dueProblem;
        if (problem is not null || responsible is null)
        {
            return new TermsReading(null, problem ?? words["commitment.responsible.missing"]);
        }

        var terms = new CommitmentTerms
        {
            Title = title,
            Description = Text(data, CommitmentVerbs.DescriptionInput) is { Length: > 0 } description ? description : null,
            GoalId = new GoalId(Text(data, CommitmentVerbs.GoalInput)),
            ResponsibleMemberId = responsible.Value,
            DueOn = due,
            WorkingGroupId = Group(data, scene, before),
            CoPartnerIds = [.. Text(data, CommitmentVerbs.CoInput).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(id => new PartnerId(id))],
        };
        return scene.Fault(before is null ? terms.Agree(new CommitmentId("new"), partner, scene.Today, default) : before with
        {
            GoalId = terms.GoalId,
            ResponsibleMemberId = terms.ResponsibleMemberId,
            CoPartnerIds = terms.CoPartnerIds,
        }, before) is var fault && fault != CommitmentFault.None
            ? new TermsReading(null, Problem(fault, scene, partner))
            : new TermsReading(terms, null);
    }

    public static string Problem(CommitmentFault fault, CommitmentScene scene, PartnerId partner)
    {
        var words = CommitmentsText.In(scene.Language);
        var name = CardText.Escape(scene.Partner(partner));
        return fault switch
        {
            CommitmentFault.NoSuchGoal => words["commitment.goal.missing"],
            CommitmentFault.NoSuchPerson => words["commitment.responsible.missing"],
            CommitmentFault.ResponsibleIsOfAnotherPartner => words["commitment.responsible.other", ("Partner", name)],
            _ => words["commitment.partner.notOpen", ("Partner", name)],
        };
    }

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A name or mail that was written goes before the choice in the list.</summary>
    private static (MemberId? Found, string? Problem) Responsible(IReadOnlyDictionary<string, string> data, CommitmentScene scene, PartnerId partner)
    {
        var written = Text(data, CommitmentVerbs.PersonInput);
        if (written.Length == 0)
        {
            var chosen = Text(data, CommitmentVerbs.ResponsibleInput);
            return (chosen.Length == 0 ? null : new MemberId(chosen), null);
        }

        var found = scene.PeopleOf(partner).Where(member => Is(member.DisplayName, written) || Is(member.WorkMail, written)).Take(2).ToList();
        return found is [var one]
            ? (one.Id, null)
            : (null, CommitmentsText.In(scene.Language)[
                found.Count == 0 ? "commitment.person.none" : "commitment.person.several",
                ("Person", CardText.Escape(written)),
                ("Partner", CardText.Escape(scene.Partner(partner)))]);
    }

    private static bool Is(string? known, string written) => string.Equals(known, written, StringComparison.OrdinalIgnoreCase);

    private static (DateOnly? Due, string? Problem) Due(IReadOnlyDictionary<string, string> data, CommitmentScene scene, Commitment? before)
    {
        var words = CommitmentsText.In(scene.Language);
        var text = Text(data, CommitmentVerbs.DueInput);
        return text.Length == 0 ? (null, null)
            : Day(text) is not { } day ? (null, words["commitment.due.unreadable"])
            : day < scene.Today && day != before?.DueOn ? (null, words["commitment.due.past"])
            : (day, null);
    }

    private static WorkingGroupId? Group(IReadOnlyDictionary<string, string> data, CommitmentScene scene, Commitment? before)
    {
        // A card without groups to choose from says nothing of the group.
        if (!data.TryGetValue(CommitmentVerbs.GroupInput, out var id))
        {
            return before?.WorkingGroupId;
        }

        return id != NoGroup && scene.Groups.FirstOrDefault(group => group.Id.Value == id) is { } group ? group.Id : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
