using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Activities;

namespace CollectiveImpact.Bot.Features.Partners;

/// <summary>What the form for a partner came back with.</summary>
/// <param name="Partner">The partner as it was typed.</param>
/// <param name="Contacts">Who shall speak for it.</param>
/// <param name="Problem">Why it cannot be read, in words.</param>
internal sealed record PartnerInput(Partner Partner, IReadOnlyList<MemberId> Contacts, string? Problem)
{
    private static readonly string[] _texts = [PartnerVerbs.NameInput, PartnerVerbs.ShortNameInput, PersonChoices.FindInput];

    /// <summary>The refusal of a text that must not be stored, or nothing.</summary>
    public static InvokeResponse? Refusal(string language, IReadOnlyDictionary<string, string> data) =>
        TextRules.Refusal(language, [.. _texts.Select(input => data.GetValueOrDefault(input, ""))]);

    /// <summary>What stood in the fields. A field that did not come back was empty.</summary>
    public static IReadOnlyDictionary<string, string> Typed(IReadOnlyDictionary<string, string> data)
    {
        var typed = new Dictionary<string, string>(data);
        foreach (var input in _texts.Append(PartnerVerbs.ContactsInput))
        {
            typed.TryAdd(input, "");
        }

        return typed;
    }

    public static PartnerInput Read(Turn turn, PartnerView before, IReadOnlyDictionary<string, string> data)
    {
        var (sector, involvement) = (
            ChoiceValues.Read<Sector>(data.GetValueOrDefault(PartnerVerbs.SectorInput)),
            ChoiceValues.Read<PartnerInvolvement>(data.GetValueOrDefault(PartnerVerbs.InvolvementInput)));
        var name = OneLine.Of(data.GetValueOrDefault(PartnerVerbs.NameInput));
        var isIn = data.GetValueOrDefault(PartnerVerbs.TakesPartInput) == "true";
        var stored = before.Stored ?? new Partner
        {
            Id = new PartnerId(before.Id),
            Name = name,
            ShortName = name,
            Status = isIn ? PartnerStatus.Active : PartnerStatus.Invited,
            JoinedOn = isIn ? turn.Today : null,
            Involvement = involvement ?? PartnerInvolvement.Core,
        };
        var typed = stored with
        {
            Name = name,
            ShortName = OneLine.Of(data.GetValueOrDefault(PartnerVerbs.ShortNameInput)) is { Length: > 0 } given ? given : Layout.Short(name, PartnerRules.LongestShortName - 2),
            Sector = sector ?? stored.Sector,
            CheckInEnabled = data.GetValueOrDefault(PartnerVerbs.AskedInput) is { } asked ? asked == "true" : stored.CheckInEnabled,
            DeputyMemberId = data.GetValueOrDefault(PartnerVerbs.DeputyInput) switch
            {
                null => stored.DeputyMemberId,
                ChoiceValues.None or "" => null,
                var id => new MemberId(id),
            },
        };
        return new PartnerInput(
            PartnerRules.Involve(typed, involvement ?? stored.Involvement, turn.Today),
            [.. ChoiceValues.Several(data.GetValueOrDefault(PartnerVerbs.ContactsInput)).Select(id => new MemberId(id))],
            sector is null || involvement is null ? PeopleText.In(turn.Language)["people.choose"] : null);
    }

    /// <summary>What keeps it from being stored, in words; or nothing.</summary>
    public string? Fault(string language, PartnerView before, IEnumerable<Partner> all)
    {
        var fault = PartnerRules.Check(Partner, Contacts, all, before.People.ToDictionary(member => member.Id));
        return Problem is null && fault == PartnerFault.None
            ? null
            : Problem ?? PartnersText.In(language)[
                $"partner.fault.{fault}",
                ("Max", Speech.Number(fault == PartnerFault.ShortNameTooLong ? PartnerRules.LongestShortName : PartnerRules.LongestName))];
    }
}
