namespace CollectiveImpact.Bot.Features.Digests;

internal static class DigestVerbs
{
    public const string Post = "digest.post";
    public const string Hold = "digest.hold";
    public const string More = "digest.more";
    public const string Week = "week";
    public const string Block = "block";

    /// <summary>"Vi kan hjælpe" is answered by the feature of requests; the digest only carries the button.</summary>
    public const string Offer = "ask.offer";
    public const string OfferWeek = "week";
    public const string OfferAsk = "ask";
}
