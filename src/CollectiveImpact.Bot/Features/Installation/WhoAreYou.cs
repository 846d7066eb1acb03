using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Alliance.Text;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Installation;

internal static class WhoAreYouVerbs
{
    public const string Save = "arrival.save";
    public const string PartnerInput = "partner";
    public const string NameInput = "name";

    /// <summary>What is chosen by somebody who belongs to none of them, or does not know.</summary>
    public const string NoPartner = "none";
}

/// <summary>Asks somebody new what they are called and which partner they belong to. Asked once, in their welcome.</summary>
internal static class WhoAreYou
{
    public static IEnumerable<CardElement> Fields(Member member, IReadOnlyList<Partner> partners)
    {
        var words = InstallationText.In(member.Language);
        return
        [
            Layout.Heading(words["arrival.title"]),
            Layout.Paragraph(words["arrival.body"]),
            new TextInput(WhoAreYouVerbs.NameInput)
            {
                Label = words["arrival.name.label"],
                Value = member.DisplayName,
                IsRequired = true,
                ErrorMessage = words["arrival.name.missing"],
                MaxLength = MemberNames.Longest,
            },
            new ChoiceSetInput(
                WhoAreYouVerbs.PartnerInput,
                [
                    .. partners.OrderBy(partner => partner.Name, DanishOrder.Comparer).Select(partner => new Choice(Layout.Short(partner.Name, 60), partner.Id.Value)),
                    new Choice(words["arrival.partner.none"], WhoAreYouVerbs.NoPartner),
                ])
            {
                Label = words["arrival.partner.label"],
                Placeholder = words["arrival.partner.placeholder"],
                Value = member.SuggestedOrganisationId?.Value,
                IsRequired = true,
                ErrorMessage = words["arrival.partner.missing"],
            },
        ];
    }

    public static ExecuteAction Save(AllianceId alliance, string language) =>
        EditForm.Save(language, WhoAreYouVerbs.Save, new Dictionary<string, string> { ["alliance"] = alliance.Value });

    /// <summary>The card after it.</summary>
    public static AdaptiveCard Saved(Member member, string? partner)
    {
        var words = InstallationText.In(member.Language);
        var title = words["arrival.saved.title", ("FirstName", member.FirstName)];
        return Layout.Card(
            member.Language,
            title,
            [
                Layout.Title(CardText.Escape(title)),
                Layout.Paragraph(partner is null ? words["arrival.saved.none"] : words["arrival.saved.partner", ("Partner", CardText.Escape(partner))]),
                Layout.Note(words["arrival.saved.next"]),
            ]);
    }
}
