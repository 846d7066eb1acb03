using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Features.Digests;

/// <summary>How much of each text and how many of each block's items are shown.</summary>
internal sealed record DigestRoom(int LongestText, int MostItems)
{
    private static readonly DigestRoom[] _whole = [new(320, 5), new(140, 5), new(100, 3)];
    private static readonly DigestRoom[] _oneBlock = [new(320, 40), new(140, 40), new(140, 20), new(100, 10)];

    /// <summary>What is on track is told shortly.</summary>
    public int ShortText => Math.Min(LongestText, 140);

    /// <summary>The roomiest card that Teams still takes.</summary>
    public static AdaptiveCard Fit(DigestView view, Func<DigestRoom, AdaptiveCard> render)
    {
        var rooms = view.OnlyBlock is null ? _whole : _oneBlock;
        return rooms.Select(render).FirstOrDefault(card => CardSize.Utf8Bytes(card) <= Layout.MostBytes) ?? render(rooms[^1]);
    }
}
