using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.QuietPartners;

/// <summary>Asks somebody in private how it goes, thanks them, and passes on that they want to be called.</summary>
internal static class QuietCard
{
    public static string Summary(string language) => SharedText.Summary(QuietText.In(language)["quiet.title"], language);

    public static AdaptiveCard Ask(AllianceProfile profile, Partner partner, Member to)
    {
        var words = QuietText.In(to.Language);
        var data = new Dictionary<string, string> { [QuietVerbs.Alliance] = profile.Id.Value, [QuietVerbs.Partner] = partner.Id.Value };
        return Layout.Card(
            to.Language,
            words["quiet.title"],
            [
                Layout.Title(words["quiet.title"]),
                Layout.Paragraph(words[
                    "reminder.quietPartner.private", ("FirstName", CardText.Escape(to.FirstName)), ("Partner", CardText.Escape(partner.Name))]),
                Layout.Note(words["quiet.private"]),
            ],
            new ExecuteAction(words["reminder.quietPartner.fine"], QuietVerbs.Fine) { Data = data },
            new ExecuteAction(words["reminder.quietPartner.call"], QuietVerbs.Call) { Data = data });
    }

    public static AdaptiveCard Thanks(Member member, bool wantsCall)
    {
        var words = QuietText.In(member.Language);
        var title = words["quiet.thanks.title", ("FirstName", member.FirstName)];
        return Layout.Card(
            member.Language,
            title,
            [
                Layout.Block(
                    ContainerStyle.Good,
                    Layout.Title(words["quiet.thanks.title", ("FirstName", CardText.Escape(member.FirstName))]),
                    Layout.Paragraph(words[wantsCall ? "quiet.thanks.call" : "quiet.thanks.fine"])),
            ]);
    }

    public static string CallSummary(string language) => SharedText.Summary(QuietText.In(language)["quiet.call.title"], language);

    public static AdaptiveCard Call(Partner partner, Member from, string language)
    {
        var words = QuietText.In(language);
        return Layout.Card(
            language,
            words["quiet.call.title"],
            [
                Layout.Title(words["quiet.call.title"]),
                Layout.Words(Layout.Bold(from.DisplayName), Layout.Plain($", {partner.Name}")),
                .. from.WorkMail is { } mail ? [Layout.Words(Layout.Plain(mail)) with { Spacing = Spacing.None }] : Array.Empty<CardElement>(),
                Layout.Paragraph(words["quiet.call.body"]),
                Layout.Note(words["quiet.call.private"]),
            ]);
    }
}
