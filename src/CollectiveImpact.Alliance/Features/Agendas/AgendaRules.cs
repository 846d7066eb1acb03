using CollectiveImpact.Alliance.Features.Meetings;

namespace CollectiveImpact.Alliance.Features.Agendas;

internal enum LeftOverReason
{
    /// <summary>The meeting is full.</summary>
    NoRoom,

    /// <summary>There are as many of its kind as are taken up at one meeting.</summary>
    MostOfItsKind,
}

/// <summary>Something that could be on the agenda and is not; the next draft looks at it again.</summary>
internal sealed record LeftOver(AgendaItem Item, LeftOverReason Reason);

/// <param name="Agenda">The draft.</param>
/// <param name="LeftOver">What did not come on it, in the order in which room is given.</param>
/// <param name="MinutesOver">How much longer it is than the meeting; 0 when it fits.</param>
internal sealed record AgendaDraft(MeetingAgenda Agenda, IReadOnlyList<LeftOver> LeftOver, int MinutesOver);

/// <summary>
/// Drafts an agenda. Standing items, what was accepted and what somebody has written or changed are on it whatever the time; of
/// the rest, in the order follow-up, challenged, unmet requests, ending pilots, each comes on as long as there is room.
/// </summary>
internal static class AgendaRules
{
    /// <summary>The agenda made of what there is now. What somebody has changed, ordered or taken off since the last draft stays so.</summary>
    public static AgendaDraft Draft(AgendaSource source, MeetingAgenda? before)
    {
        var candidates = new AgendaCandidates(source);
        var known = (before?.Items ?? []).ToDictionary(item => item.Id);
        var off = (before?.TakenOff ?? []).Select(taken => taken.ItemId).ToHashSet(StringComparer.Ordinal);
        List<AgendaItem> wanted = [.. candidates.Standing().Concat(candidates.Accepted()).Where(item => !off.Contains(item.Id)).Select(item => Kept(known, item))];
        var waiting = Waiting(candidates, off, [.. known.Values.Where(item => item.IsEdited).Select(item => item.Id)], out var tooMany).Select(item => Kept(known, item)).ToList();
        var settled = wanted.Concat(waiting).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);

        // A suggestion that is no longer accepted goes, whoever has written on it.
        wanted.AddRange(known.Values.Where(item => item is { IsEdited: true, Source: not AgendaItemSource.Proposed } && !settled.Contains(item.Id)));
        wanted.AddRange(waiting.Where(item => item.IsEdited));

        var length = (int)source.Meeting.Length.TotalMinutes;
        var room = length - wanted.Sum(item => item.Minutes);
        List<LeftOver> leftOver = [];
        foreach (var item in waiting.Where(item => !item.IsEdited))
        {
            if (item.Minutes <= room)
            {
                room -= item.Minutes;
                wanted.Add(item);
            }
            else
            {
                leftOver.Add(new LeftOver(item, LeftOverReason.NoRoom));
            }
        }

        var agenda = (before ?? new MeetingAgenda { MeetingId = source.Meeting.Id, DraftedAt = source.Now, ChangedAt = source.Now }) with
        {
            DraftedAt = source.Now,
            Items = InOrder(wanted, source.Meeting.Kind, before),
        };
        return new AgendaDraft(
            before is not null && agenda.Items.SequenceEqual(before.Items, SameItem.Instance) ? agenda : agenda with { ChangedAt = source.Now },
            [.. leftOver, .. tooMany.Select(item => new LeftOver(item, LeftOverReason.MostOfItsKind))],
            Math.Max(0, agenda.Minutes - length));
    }

    /// <summary>How much longer an agenda is than its meeting; 0 when it fits.</summary>
    public static int MinutesOver(MeetingAgenda agenda, Meeting meeting) => Math.Max(0, agenda.Minutes - (int)meeting.Length.TotalMinutes);

    private static List<AgendaItem> Waiting(AgendaCandidates candidates, HashSet<string> off, HashSet<string> edited, out IReadOnlyList<AgendaItem> tooMany)
    {
        List<AgendaItem>[] kinds =
        [
            .. new[] { candidates.FollowUp(), candidates.Challenged(), candidates.Unmet(), candidates.EndingPilots() }
                .Select(kind => kind.Where(item => !off.Contains(item.Id)).ToList()),
        ];
        tooMany = [.. kinds.SelectMany(kind => kind.Skip(AgendaCandidates.MostOfAKind).Where(item => !edited.Contains(item.Id)))];
        var passed = tooMany.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        return [.. kinds.SelectMany(kind => kind.Where(item => !passed.Contains(item.Id)))];
    }

    /// <summary>Somebody's words and times stay; what the item is about is as it is now.</summary>
    private static AgendaItem Kept(Dictionary<string, AgendaItem> known, AgendaItem item) =>
        known.GetValueOrDefault(item.Id) is { IsEdited: true } edited ? edited with { RefIds = item.RefIds, Since = item.Since, Source = item.Source } : item;

    private static List<AgendaItem> InOrder(List<AgendaItem> items, MeetingKind kind, MeetingAgenda? before)
    {
        var places = AgendaTemplate.Of(kind).Select(place => place.Place).ToList();
        List<AgendaItem> byPlace = [.. items.OrderBy(item => places.IndexOf(item.Place))];
        if (before is not { IsOrdered: true })
        {
            return byPlace;
        }

        var order = before.Items.Select((item, position) => (item.Id, position)).ToDictionary(item => item.Id, item => item.position);
        List<AgendaItem> ordered = [.. byPlace.Where(item => order.ContainsKey(item.Id)).OrderBy(item => order[item.Id])];
        foreach (var added in byPlace.Where(item => !order.ContainsKey(item.Id)))
        {
            var after = ordered.FindLastIndex(item => places.IndexOf(item.Place) <= places.IndexOf(added.Place));
            ordered.Insert(after + 1, added);
        }

        return ordered;
    }

    private sealed class SameItem : IEqualityComparer<AgendaItem>
    {
        public static SameItem Instance { get; } = new();

        // A record compares its list of references by identity.
        public bool Equals(AgendaItem? x, AgendaItem? y) =>
            x is not null && y is not null && x.RefIds.SequenceEqual(y.RefIds, StringComparer.Ordinal) && x with { RefIds = y.RefIds } == y;

        public int GetHashCode(AgendaItem obj) => obj.Id.GetHashCode(StringComparison.Ordinal);
    }
}
