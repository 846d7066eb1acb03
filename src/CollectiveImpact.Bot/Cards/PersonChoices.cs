using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Cards;

/// <summary>
/// A choice among people that stays small however many there are: those who are chosen, then as many of the others as there is
/// room for, narrowed down by the beginning of a name.
/// </summary>
internal sealed class PersonChoices
{
    public const string FindInput = "find";
    private const int Most = 30;
    private const int LongestName = 40;
    private readonly IReadOnlyList<Member> _shown;
    private readonly int _count;

    /// <param name="people">Everybody who may be chosen, in their order.</param>
    /// <param name="chosen">The ids that are chosen now.</param>
    /// <param name="search">What was written in the search field.</param>
    /// <param name="partnerOf">The name of a person's partner, where it is said.</param>
    public PersonChoices(IReadOnlyList<Member> people, IReadOnlySet<string> chosen, string? search, Func<Member, string?>? partnerOf = null)
    {
        _count = people.Count;
        _shown =
        [
            .. people.Where(member => chosen.Contains(member.Id.Value)),
            .. people.Where(member => !chosen.Contains(member.Id.Value) && MemberRules.Matches(member, partnerOf?.Invoke(member), search ?? ""))
                .Take(Math.Max(Most - people.Count(member => chosen.Contains(member.Id.Value)), 0)),
        ];
        PartnerOf = partnerOf;
    }

    /// <summary>Whether somebody had to be left out, so that a search is needed.</summary>
    public bool AreSome => _count > Most;

    private Func<Member, string?>? PartnerOf { get; }

    /// <summary>One of them, in a list that folds out. A title in it is plain text.</summary>
    public ChoiceSetInput One(string id, string label, string? value, string none) => new(
        id, [new Choice(none, ChoiceValues.None), .. _shown.Select(member => new Choice(Name(member), member.Id.Value))])
    {
        Label = label,
        Value = _shown.Any(member => member.Id.Value == value) ? value : ChoiceValues.None,
        Style = ChoiceStyle.Compact,
    };

    /// <summary>Any number of them, as tick boxes. A title beside a box is markdown.</summary>
    public ChoiceSetInput Some(string id, string label, IReadOnlySet<string> chosen) => new(
        id, [.. _shown.Select(member => new Choice(CardText.Escape(Name(member)), member.Id.Value))])
    {
        Label = label,
        Value = string.Join(',', _shown.Select(member => member.Id.Value).Where(chosen.Contains)),
        IsMultiSelect = true,
        Wrap = true,
    };

    /// <summary>The search field with its button, when there are more people than there is room for.</summary>
    public IEnumerable<CardElement> Search(string language, string label, string? text, string verb, IReadOnlyDictionary<string, string> data)
    {
        if (!AreSome)
        {
            return [];
        }

        var words = PeopleText.In(language);
        return
        [
            Layout.Note(words["people.someChoices", ("Shown", Speech.Number(_shown.Count)), ("Count", Speech.Number(_count))]),
            new TextInput(FindInput) { Label = label, Value = text, MaxLength = MemberRules.LongestName },
            new ActionSet([new ExecuteAction(words["people.find"], verb) { Data = data }]),
        ];
    }

    private string Name(Member member) =>
        Layout.Short(PartnerOf?.Invoke(member) is { } partner ? $"{member.DisplayName} · {partner}" : member.DisplayName, LongestName);
}
