using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Help;

/// <summary><c>kontakt</c>: the people of the backbone.</summary>
internal sealed class ContactHandler(IPeopleStore people) : ICommandHandler
{
    public async Task<Reply> HandleAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var members = await people.MembersAsync(cancellationToken);
        List<Member> backbone = [.. members.Where(m => m.OrganisationId == turn.Profile.Backbone.Id && !m.IsGone)];
        return Reply.Card(
            ContactCard.Render(turn.Profile, backbone, turn.Language),
            SharedText.Summary(HelpText.In(turn.Language)["contact.title"], turn.Language));
    }
}

internal static class ContactCard
{
    public static AdaptiveCard Render(AllianceProfile profile, IReadOnlyList<Member> backbone, string language)
    {
        var words = HelpText.In(language);
        return Layout.Card(
            language,
            words["help.contact", ("BackboneContacts", string.Join(", ", backbone.Select(member => member.DisplayName)))],
            [
                Layout.Title(words["contact.title"]),
                Layout.Meta(CardText.Escape(profile.Backbone.Name)),
                Layout.Paragraph(words["contact.intro"]),
                .. backbone.Select(Person),
                .. Office(profile.Backbone, words),
            ]);
    }

    private static Container Person(Member member) =>
        new(
        [
            Layout.Words(Layout.Bold(member.DisplayName), Layout.Subtle(member.Title is null ? "" : $" · {member.Title}")),
            .. member.WorkMail is null ? [] : new[] { Layout.Words(Layout.Plain(member.WorkMail)) with { Spacing = Spacing.None } },
        ])
        { Style = ContainerStyle.Emphasis, Spacing = Spacing.Small };

    private static IEnumerable<CardElement> Office(BackboneOrganisation office, Words words)
    {
        List<Fact> facts = [];
        if (office.WorkMail is { } mail)
        {
            facts.Add(new Fact(words["contact.mail"], CardText.Escape(mail)));
        }

        if (office.WorkPhone is { } phone)
        {
            facts.Add(new Fact(words["contact.phone"], CardText.Escape(phone)));
        }

        return facts.Count == 0 ? [] : [new FactSet(facts) { Spacing = Spacing.Medium }];
    }
}
