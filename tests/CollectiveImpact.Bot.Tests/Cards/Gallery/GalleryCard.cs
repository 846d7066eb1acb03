using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Tests.Cards.Gallery;

/// <summary>One card of the gallery: <c>checkin.da-DK</c>.</summary>
internal sealed record GalleryCard(string Name, string Language, AdaptiveCard Card)
{
    /// <summary>The long ones are for rules and eyes; their text is nobody's business.</summary>
    public bool IsPinned => !Name.StartsWith("long-", StringComparison.Ordinal);

    public string Key => $"{Name}.{Language}";
}
