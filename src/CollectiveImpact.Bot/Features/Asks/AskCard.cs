using System.Globalization;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Asks;

/// <summary>A wish for a hand as it is typed or as it was stored.</summary>
internal sealed record AskView(AllianceProfile Profile, string Language, string Nonce, HelpRequest? Ask, string Suggestion, DateOnly Today)
{
    /// <summary>Whether a post was changed with it.</summary>
    public bool IsPostChanged { get; init; }
}

/// <summary>The form for a wish for a hand, the card after it, and the message that somebody can give one.</summary>
internal static class AskCard
{
    public static string Summary(string language) => SharedText.Summary(AsksText.In(language)["ask.card.title"], language);

    public static AdaptiveCard Form(AskView view)
    {
        var words = AsksText.In(view.Language);
        return Layout.Card(
            view.Language,
            words["ask.card.title"],
            [
                Layout.Title(words["ask.card.title"]),
                Layout.Meta(words["ask.intro"]),
                new TextInput(AskVerbs.WhatInput)
                {
                    Label = words["ask.what.label"],
                    Placeholder = words["ask.what.placeholder"],
                    Value = view.Ask?.Text ?? (view.Suggestion.Length == 0 ? null : view.Suggestion),
                    IsMultiline = true,
                    MaxLength = AnswerRules.LongestTextInCard,
                    IsRequired = true,
                    ErrorMessage = SharedText.In(view.Language)["error.missingText"],
                },
                new DateInput(AskVerbs.UntilInput)
                {
                    Label = $"{words["ask.until.label"]} {SharedText.In(view.Language)["common.optional"]}",
                    Value = view.Ask?.NeededBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    Min = view.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    ErrorMessage = words["ask.dateInPast"],
                },
                new ToggleInput(AskVerbs.VolunteersInput, words["ask.volunteers.label"])
                {
                    Value = view.Ask?.OpenForVolunteers == true ? "true" : "false",
                    Wrap = true,
                },
            ],
            [
                new ExecuteAction(SharedText.In(view.Language)["common.send"], AskVerbs.Send) { Data = Data(view), Style = ActionStyle.Positive },
                .. view.Ask is null
                    ? []
                    : new[] { new ExecuteAction(WithdrawCard.Button(view.Language), AskVerbs.AskToWithdraw) { Data = Data(view), AssociatedInputs = AssociatedInputs.None } },
            ]);
    }

    public static AdaptiveCard Saved(AskView view)
    {
        var words = AsksText.In(view.Language);
        var ask = view.Ask!;
        List<CardElement> said = [Layout.Words(Layout.Plain(ask.Text))];
        if (ask.NeededBy is { } by)
        {
            said.Add(Layout.Meta(words["ask.until", ("Date", Speech.Date(by, view.Language))]));
        }

        if (ask.OpenForVolunteers)
        {
            said.Add(Layout.Meta(words["ask.volunteers.label"]));
        }

        return Layout.Card(
            view.Language,
            words["ask.saved.title"],
            [
                Layout.Block(
                    ContainerStyle.Good,
                    Layout.Title(words["ask.saved.title"]),
                    Layout.Paragraph(view.IsPostChanged
                        ? SharedText.In(view.Language)["correct.posted"]
                        : words["ask.saved", ("WeekLabel", Speech.Week(ask.Week, view.Language))])),
                new Container(said) { Style = ContainerStyle.Emphasis, Spacing = Spacing.Medium },
            ],
            new ExecuteAction(SharedText.In(view.Language)["common.edit"], AskVerbs.Edit) { Data = Data(view) });
    }

    /// <summary>Tells who asked that somebody can help, and whom to write to.</summary>
    public static AdaptiveCard OfferReceived(HelpRequest ask, string partner, string member, string? mail, string language)
    {
        var words = AsksText.In(language);
        var contact = words["ask.offer.contact", ("Member", member), ("Partner", partner)];
        return Layout.Card(
            language,
            words["ask.offer.received", ("Partner", partner), ("Ask", Layout.Short(ask.Text, 300))],
            [
                Layout.Title(words["ask.offer.title"]),
                Layout.Words(Layout.Plain(words["ask.offer.received", ("Partner", partner), ("Ask", Layout.Short(ask.Text, 300))])),
                Layout.Words(Layout.Plain(contact)),
                .. mail is null ? [] : new[] { Layout.Words(Layout.Subtle(mail)) },
            ]);
    }

    /// <summary>With the week of a wish that is stored, so that it is found again when that week is over.</summary>
    public static Dictionary<string, string> Data(AskView view)
    {
        var data = new Dictionary<string, string> { ["alliance"] = view.Profile.Id.Value, [CardNonce.Key] = view.Nonce };
        if (view.Ask is { } ask)
        {
            data[AskVerbs.Week] = ask.Week.Value;
        }

        return data;
    }
}
