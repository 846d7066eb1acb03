namespace CollectiveImpact.Bot.Features.Digests;

internal static class DigestVerbs
{
    public const string Post = "digest.post";
    public const string Hold = "digest.hold";
    public const string More = "digest.more";

    /// <summary>Lets what was held go its way again.</summary>
    public const string Release = "digest.release";

    /// <summary>The draft as it is now, or what has become of it.</summary>
    public const string Show = "digest.show";
    public const string EditIntro = "digest.editIntro";
    public const string SaveIntro = "digest.saveIntro";

    /// <summary>What is in it, to choose from, and what is kept out.</summary>
    public const string Items = "digest.items";
    public const string Hide = "digest.hide";
    public const string ShowAgain = "digest.showAgain";
    public const string Week = "week";
    public const string Block = "block";
    public const string Item = "item";
    public const string IntroInput = "intro";
    public const string ItemInput = "hidden";
    public const string ReasonInput = "reason";

    /// <summary>"Vi kan hjælpe" is answered by the feature of requests; the digest only carries the button.</summary>
    public const string Offer = "ask.offer";
    public const string OfferWeek = "week";
    public const string OfferAsk = "ask";
}
