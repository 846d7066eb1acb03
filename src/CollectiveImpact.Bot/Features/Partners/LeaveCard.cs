using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Partners;

/// <param name="Partner">The partner, with its people.</param>
/// <param name="Open">Its open commitments, of which none is closed by itself.</param>
internal sealed record LeaveView(PartnerView Partner, IReadOnlyList<Commitment> Open)
{
    public string? Problem { get; init; }

    /// <summary>What is confirmed: the partner as it stands, and exactly these commitments.</summary>
    public string Stamp => EditStamp.Of(new { Partner.Stamp, Open = Open.Select(commitment => $"{commitment.Id} {commitment.Title}") });
}

/// <summary>Asks once more before a partner leaves, and says what will happen.</summary>
internal static class LeaveCard
{
    private const int MostTitles = 10;

    public static AdaptiveCard Render(LeaveView view)
    {
        var language = view.Partner.Language;
        var words = PartnersText.In(language);
        var data = new Dictionary<string, string>(view.Partner.Data) { [EditStamp.Key] = view.Stamp };
        var title = words["partner.leave.title"];
        return Layout.Card(
            language,
            title,
            [
                Layout.Title(title),
                Layout.Words(Layout.Bold(Layout.Short(view.Partner.Stored!.Name, PartnerRules.LongestName))),
                .. view.Problem is { } problem ? [EditForm.Problem(problem)] : Array.Empty<CardElement>(),
                Layout.Paragraph(words["partner.leave.what", ("SteeringDef", CardText.Escape(view.Partner.Profile.Steering.Definite(language)))]),
                .. Commitments(view, words),
            ],
            [
                new ExecuteAction(words["partner.leave.confirm"], PartnerVerbs.Leave) { Data = data, Style = ActionStyle.Destructive },
                EditForm.Back(language, PartnerVerbs.Edit, data),
            ]);
    }

    private static IEnumerable<CardElement> Commitments(LeaveView view, Words words)
    {
        if (view.Open.Count == 0)
        {
            return [Layout.Paragraph(words["partner.leave.none"])];
        }

        List<CardElement> told =
        [
            Layout.Heading(words.Count("partner.leave.open", view.Open.Count), ContainerStyle.Warning),
            .. view.Open.Take(MostTitles).Select(commitment => Layout.Words(Layout.Plain(Layout.Short(commitment.Title, CommitmentRules.LongestTitle)))),
        ];
        if (view.Open.Count > MostTitles)
        {
            told.Add(Layout.Note(words["partner.leave.more", ("Count", Speech.Number(view.Open.Count - MostTitles))]));
        }

        return
        [
            Layout.Block(ContainerStyle.Warning, told),
            Layout.Note(words["partner.leave.handover"]),
            new ChoiceSetInput(
                PartnerVerbs.FateInput,
                [new Choice(words["partner.leave.fate.pause"], PartnerVerbs.FatePause), new Choice(words["partner.leave.fate.withdraw"], PartnerVerbs.FateWithdraw)])
            {
                Label = words["partner.leave.fate.label"],
                Style = ChoiceStyle.Expanded,
                Wrap = true,
                IsRequired = true,
                ErrorMessage = words["partner.leave.choose"],
            },
        ];
    }
}
