using System.Text.Json;

namespace CollectiveImpact.Teams.Cards;

/// <summary>How large a card is on the wire.</summary>
public static class CardSize
{
    /// <summary>Bytes of the card's JSON in UTF-8, as it is sent.</summary>
    public static int Utf8Bytes(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, TeamsJson.Options).Length;
}
