using System.Globalization;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>One piece of news: what it is about, in people's own words, and whose it is.</summary>
internal sealed class DigestItems(DigestView view, Words words, DigestRoom room)
{
    public IEnumerable<CardElement> Win(DigestWin win) => Item(win.Title, WinText.Rest(win.Title, win.Story), string.Join(", ", win.Partners));

    public IEnumerable<CardElement> Completed(DigestNews news) => Item(news.Commitment, news.Text, news.Partner);

    public IEnumerable<CardElement> Challenged(DigestNews news) => Item(news.Commitment, news.Text, PartnerAndStep(news));

    public IEnumerable<CardElement> OnTrack(DigestNews news)
    {
        yield return Layout.Words(news.Text is { } text
            ? [Layout.Bold(news.Commitment), Layout.Plain(" – " + Layout.Short(text, room.ShortText))]
            : [Layout.Bold(news.Commitment)]);
        yield return By(PartnerAndStep(news));
    }

    public IEnumerable<CardElement> Ask(DigestAsk ask)
    {
        yield return Layout.Words(Layout.Plain(Layout.Short(ask.Text, room.LongestText))) with { Spacing = Spacing.Medium };
        yield return By(ask.Partner);
        yield return new ActionSet(
        [
            new ExecuteAction(words["ask.offer"], DigestVerbs.Offer)
            {
                Tooltip = words["ask.offer.to", ("Partner", ask.Partner)],
                Data = new Dictionary<string, string>
                {
                    ["alliance"] = view.Profile.Id.Value, [DigestVerbs.OfferWeek] = ask.Week.Value, [DigestVerbs.OfferAsk] = ask.Id,
                },
            },
        ])
        { Spacing = Spacing.Small };
    }

    private IEnumerable<CardElement> Item(string title, string? text, string who)
    {
        yield return Layout.Words(Layout.Bold(title)) with { Spacing = Spacing.Medium };
        if (text is not null)
        {
            yield return Layout.Words(Layout.Plain(Layout.Short(text, room.LongestText))) with { Spacing = Spacing.None };
        }

        yield return By(who);
    }

    private string PartnerAndStep(DigestNews news) => news.Before == news.Status || news.Before == CommitmentStatus.Agreed
        ? news.Partner
        : $"{news.Partner} · {words["digest.moved", ("From", InSentence(news.Before)), ("To", InSentence(news.Status))]}";

    private string InSentence(CommitmentStatus status) => SharedText.Status(status, view.Language).ToLower(CultureInfo.InvariantCulture);

    private static RichTextBlock By(string who) => new([Layout.Subtle(who) with { Size = TextSize.Small }]) { Spacing = Spacing.None };
}
