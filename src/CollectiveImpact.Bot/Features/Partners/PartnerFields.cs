using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Partners;

/// <summary>The fields of the form for a partner.</summary>
internal static class PartnerFields
{
    private const int MostPast = 5;

    public static IEnumerable<CardElement> Of(PartnerView view, Words words)
    {
        var stored = view.Stored;
        yield return new TextInput(PartnerVerbs.NameInput)
        {
            Label = words["partner.name.label"],
            Value = view.Value(PartnerVerbs.NameInput, stored?.Name),
            MaxLength = PartnerRules.LongestName,
            IsRequired = true,
            ErrorMessage = words["partner.fault.NameMissing"],
        };
        yield return new TextInput(PartnerVerbs.ShortNameInput)
        {
            Label = words["partner.short.label"],
            Value = view.Value(PartnerVerbs.ShortNameInput, stored?.ShortName),
            MaxLength = PartnerRules.LongestShortName,
        };
        yield return Required(
            PartnerVerbs.SectorInput, words["partner.sector.label"], view, stored?.Sector.ToString(), ChoiceStyle.Compact,
            ChoiceValues.Of(Enum.GetValues<Sector>(), sector => PeopleText.Sector(sector, view.Language)));
        yield return Required(
            PartnerVerbs.InvolvementInput, words["partner.involvement.label"], view, stored?.Involvement.ToString(), ChoiceStyle.Expanded,
            ChoiceValues.Of(Enum.GetValues<PartnerInvolvement>(), involvement => words[$"partner.explain.{involvement}"]));
        foreach (var past in (stored?.PastInvolvements ?? []).TakeLast(MostPast).Reverse())
        {
            yield return Layout.Meta(words[
                "partner.past", ("Involvement", PeopleText.Involvement(past.Involvement, view.Language)), ("Date", Speech.Date(past.Until, view.Language))]);
        }

        if (stored is null)
        {
            yield return new ToggleInput(PartnerVerbs.TakesPartInput, words["partner.takesPart.title"])
            {
                Value = view.Value(PartnerVerbs.TakesPartInput, "true"),
                Wrap = true,
            };
        }

        yield return new ToggleInput(PartnerVerbs.AskedInput, words["partner.asked.title"])
        {
            Value = view.Value(PartnerVerbs.AskedInput, stored?.CheckInEnabled == false ? "false" : "true"),
            Wrap = true,
        };
    }

    /// <summary>Who speaks for the partner and who stands in, chosen among its own people.</summary>
    public static IEnumerable<CardElement> OfPeople(PartnerView view, Words words)
    {
        if (view.Stored is null || view.People.Count == 0)
        {
            return [Layout.Note(words["partner.people.none"])];
        }

        var contacts = ChoiceValues.Several(view.Value(PartnerVerbs.ContactsInput, string.Join(',', view.Contacts.Select(contact => contact.Id.Value)))).ToHashSet();
        var deputy = view.Value(PartnerVerbs.DeputyInput, view.Stored.DeputyMemberId?.Value);
        var find = view.Value(PersonChoices.FindInput, null);
        var choices = new PersonChoices(view.People, deputy is null ? contacts : [.. contacts, deputy], find);
        return
        [
            choices.Some(PartnerVerbs.ContactsInput, words["partner.contacts.label"], contacts),
            choices.One(PartnerVerbs.DeputyInput, words["partner.deputy.label"], deputy, words["partner.deputy.none"]),
            .. choices.Search(view.Language, words["partner.find.label"], find, PartnerVerbs.Find, view.Data),
        ];
    }

    private static ChoiceSetInput Required(string id, string label, PartnerView view, string? stored, ChoiceStyle style, IReadOnlyList<Choice> choices) => new(id, choices)
    {
        Label = label,
        Value = view.Value(id, stored) is { } value && choices.Any(choice => choice.Value == value) ? value : null,
        Style = style,
        Wrap = true,
        IsRequired = true,
        ErrorMessage = PeopleText.In(view.Language)["people.choose"],
    };
}
