using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Digests;

/// <summary>What comes of the wish to keep something out of the news, or to let it back in.</summary>
public abstract record HidingDecision
{
    private HidingDecision()
    {
    }

    /// <summary>The digest with the decision, and what of the told is set aside or told again because of it.</summary>
    public sealed record Done(Digest Digest, ChangedNews Changed) : HidingDecision;

    /// <summary>It is as it was wanted already.</summary>
    public sealed record Already : HidingDecision;

    public sealed record NoSuchItem : HidingDecision;

    public sealed record NoReason : HidingDecision;

    public sealed record ReasonTooLong(int Length) : HidingDecision;
}

/// <summary>Keeping things out of the news. Nobody's words are changed by it, and whoever decided it can take it back.</summary>
public static class HidingRules
{
    public static int LongestReason => 300;

    /// <summary>All that the digest tells or would tell, what is kept out included.</summary>
    public static IReadOnlyList<DigestItem> Items(DigestSource all)
    {
        var source = Everything(all);
        var names = new Names(source);
        return
        [
            .. source.Wins.Where(win => win.Visibility == Visibility.Alliance)
                .Select(win => new DigestItem(DigestItem.KeyOf(win), DigestItemKind.Win, win.Title, string.Join(", ", win.PartnerIds.Select(names.Of)))),
            .. source.Updates.GroupBy(update => update.CommitmentId)
                .Select(updates => names.News([.. updates.OrderBy(u => u.SubmittedAt)]) is { } found
                    ? new DigestItem(DigestItem.KeyOf(updates.Key), DigestItemKind.News, found.News.Commitment, found.News.Partner)
                    : null)
                .OfType<DigestItem>()
                .OrderBy(item => item.Partner, DanishOrder.Comparer),
            .. source.Asks.Where(ask => ask.Visibility == Visibility.Alliance)
                .Select(ask => new DigestItem(DigestItem.KeyOf(ask), DigestItemKind.Ask, ask.Text, names.Of(ask.PartnerId))),
        ];
    }

    public static HidingDecision Hide(Digest digest, DigestSource all, string key, string? reason, MemberId by, DateTimeOffset now)
    {
        var why = reason?.Trim() ?? "";
        if (!Items(all).Any(item => item.Key == key))
        {
            return new HidingDecision.NoSuchItem();
        }

        if (digest.Hidden.Any(hidden => hidden.Item == key))
        {
            return new HidingDecision.Already();
        }

        return why.Length switch
        {
            0 => new HidingDecision.NoReason(),
            var length when length > LongestReason => new HidingDecision.ReasonTooLong(length),
            _ => new HidingDecision.Done(
                digest with { Hidden = [.. digest.Hidden, new HiddenItem(key, why, by, now)] },
                Moved(all, key, from: PublicationState.Published, to: PublicationState.Held)),
        };
    }

    public static HidingDecision Show(Digest digest, DigestSource all, string key) => digest.Hidden.Any(hidden => hidden.Item == key)
        ? new HidingDecision.Done(
            digest with { Hidden = [.. digest.Hidden.Where(hidden => hidden.Item != key)] },
            Moved(all, key, from: PublicationState.Held, to: PublicationState.Published))
        : new HidingDecision.Already();

    /// <summary>Only what this digest has taken moves; what it has not taken yet is kept out when it is.</summary>
    private static ChangedNews Moved(DigestSource all, string key, PublicationState from, PublicationState to) => new()
    {
        Updates = [.. all.Updates.Where(u => DigestItem.KeyOf(u.CommitmentId) == key && u.DigestWeek == all.Week && u.State == from).Select(u => u with { State = to })],
        Wins = [.. all.Wins.Where(w => DigestItem.KeyOf(w) == key && w.DigestWeek == all.Week && w.State == from).Select(w => w with { State = to })],
        Asks = [.. all.Asks.Where(a => DigestItem.KeyOf(a) == key && a.DigestWeek == all.Week && a.Publication == from).Select(a => a with { Publication = to })],
    };

    /// <summary>What is this digest's, with what it has set aside.</summary>
    private static DigestSource Everything(DigestSource all)
    {
        var mine = all.OfThisDigest();
        return mine with
        {
            Updates = [.. mine.Updates, .. all.Updates.Where(u => u.State == PublicationState.Held && u.DigestWeek == all.Week)],
            Wins = [.. mine.Wins, .. all.Wins.Where(w => w.State == PublicationState.Held && w.DigestWeek == all.Week)],
            Asks = [.. mine.Asks, .. all.Asks.Where(a => a.Publication == PublicationState.Held && a.DigestWeek == all.Week)],
        };
    }
}
