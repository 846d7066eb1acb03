using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Agendas;

internal enum AgendaFault
{
    /// <summary>The meeting has no purpose.</summary>
    MeetingPurposeMissing,
    NoItems,
    TitleMissing,
    TitleTooLong,
    PurposeMissing,
    PurposeTooLong,
    OwnerMissing,
    MinutesOutOfRange,
    HasCpr,

    /// <summary>Nothing is decided under any other business.</summary>
    DecisionUnderOtherBusiness,

    /// <summary>Only the steering group has closed items: at another meeting most would not know what they sit there for.</summary>
    ClosedOutsideSteering,
    ReasonMissing,
    ReasonTooLong,
    NoSuchItem,

    /// <summary>The meeting is over or cancelled.</summary>
    TooLate,
}

/// <summary>Something that is wrong, with which item when it is about one.</summary>
internal sealed record AgendaProblem(AgendaFault Fault, string? ItemId = null);

/// <summary>An item as somebody typed it. Null where the words of the item's place are meant.</summary>
internal sealed record AgendaItemInput(string? Title, string? Purpose, AgendaItemType Type, int Minutes, MemberId? Owner, bool IsClosed);

internal abstract record AgendaDecision
{
    private AgendaDecision()
    {
    }

    public sealed record Done(MeetingAgenda Agenda) : AgendaDecision;

    public sealed record Refused(IReadOnlyList<AgendaProblem> Problems) : AgendaDecision;
}

/// <summary>What the backbone does with an agenda. It can be changed until the meeting is over; what was published then differs until it is published again.</summary>
internal static class AgendaEdits
{
    public const int LongestTitle = 120;
    public const int LongestPurpose = 300;
    public const int LongestReason = 300;
    public const int MostMinutes = 480;

    /// <summary>Puts an item at a position, counted from 0; beyond the end is the end.</summary>
    public static AgendaDecision Place(MeetingAgenda agenda, Meeting meeting, string id, int position, DateTimeOffset now)
    {
        if (Find(agenda, meeting, id) is not { } item)
        {
            return Missing(meeting, id);
        }

        List<AgendaItem> items = [.. agenda.Items.Where(other => other.Id != id)];
        items.Insert(Math.Clamp(position, 0, items.Count), item);
        return new AgendaDecision.Done(agenda with { Items = items, IsOrdered = true, ChangedAt = now });
    }

    public static AgendaDecision Change(MeetingAgenda agenda, Meeting meeting, string id, AgendaItemInput input, DateTimeOffset now)
    {
        if (Find(agenda, meeting, id) is not { } item)
        {
            return Missing(meeting, id);
        }

        var changed = With(item, input) with { IsEdited = true };
        return (AgendaDecision?)Checked(changed, meeting) ?? new AgendaDecision.Done(agenda with { Items = [.. agenda.Items.Select(other => other.Id == id ? changed : other)], ChangedAt = now });
    }

    /// <summary>An item of the backbone's own. The id is given by the caller; adding it twice changes nothing.</summary>
    public static AgendaDecision Add(MeetingAgenda agenda, Meeting meeting, string id, AgendaItemInput input, DateTimeOffset now)
    {
        if (meeting.State >= MeetingState.Held)
        {
            return Refused(AgendaFault.TooLate, id);
        }

        var itemId = $"{AgendaItemSource.ByHand}-{id}";
        if (agenda.Items.Any(item => item.Id == itemId))
        {
            return new AgendaDecision.Done(agenda);
        }

        var places = AgendaTemplate.Of(meeting.Kind).Select(place => place.Place).ToList();
        var place = input.Type == AgendaItemType.Decision && places.Contains(AgendaPlace.Decisions) ? AgendaPlace.Decisions : AgendaPlace.Proposals;
        var added = With(new AgendaItem { Id = itemId, Place = place, Source = AgendaItemSource.ByHand, Type = input.Type, Minutes = input.Minutes }, input) with { IsEdited = true };
        var after = agenda.Items.ToList().FindLastIndex(item => places.IndexOf(item.Place) <= places.IndexOf(place));
        return (AgendaDecision?)Checked(added, meeting) ?? new AgendaDecision.Done(agenda with
        {
            Items = [.. agenda.Items.Take(after + 1), added, .. agenda.Items.Skip(after + 1)],
            ChangedAt = now,
        });
    }

    /// <summary>Takes an item off for this meeting. What it came from can bring it back to the next; a suggestion is answered besides, with <see cref="ProposalRules"/>.</summary>
    public static AgendaDecision TakeOff(MeetingAgenda agenda, Meeting meeting, string id, MeetingId? deferredTo, string? reason, DateTimeOffset now)
    {
        if (Find(agenda, meeting, id) is not { } item)
        {
            return Missing(meeting, id);
        }

        var needsReason = item.Source == AgendaItemSource.Proposed;
        return ReasonFault(reason, needsReason) is { } fault
            ? Refused(fault, id)
            : new AgendaDecision.Done(agenda with
            {
                Items = [.. agenda.Items.Where(other => other.Id != id)],
                TakenOff = [.. agenda.TakenOff.Where(taken => taken.ItemId != id), new TakenOff(id, deferredTo, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim())],
                ChangedAt = now,
            });
    }

    /// <summary>Lets the next draft bring an item back that was taken off.</summary>
    public static MeetingAgenda PutBack(MeetingAgenda agenda, string id) => agenda with { TakenOff = [.. agenda.TakenOff.Where(taken => taken.ItemId != id)] };

    /// <summary>What is wrong with an item, whoever wrote it.</summary>
    public static IEnumerable<AgendaProblem> Problems(AgendaItem item, Meeting meeting)
    {
        var isOwn = item.Source is AgendaItemSource.Proposed or AgendaItemSource.ByHand;
        (AgendaFault Fault, bool IsSo)[] checks =
        [
            (AgendaFault.TitleMissing, isOwn && string.IsNullOrWhiteSpace(item.Title)),
            (AgendaFault.TitleTooLong, item.Title?.Length > LongestTitle),
            (AgendaFault.PurposeMissing, isOwn && string.IsNullOrWhiteSpace(item.Purpose)),
            (AgendaFault.PurposeTooLong, item.Purpose?.Length > LongestPurpose),
            (AgendaFault.MinutesOutOfRange, item.Minutes is < 1 or > MostMinutes),
            (AgendaFault.HasCpr, CprDetector.IsIn(item.Title) || CprDetector.IsIn(item.Purpose)),
            (AgendaFault.DecisionUnderOtherBusiness, item is { Place: AgendaPlace.NextSteps, Type: AgendaItemType.Decision }),
            (AgendaFault.ClosedOutsideSteering, item.IsClosed && meeting.Kind != MeetingKind.SteeringMeeting),
        ];
        return checks.Where(check => check.IsSo).Select(check => new AgendaProblem(check.Fault, item.Id));
    }

    public static AgendaFault? ReasonFault(string? reason, bool isNeeded) => reason?.Trim() switch
    {
        null or "" => isNeeded ? AgendaFault.ReasonMissing : null,
        { Length: > LongestReason } => AgendaFault.ReasonTooLong,
        var text => CprDetector.IsIn(text) ? AgendaFault.HasCpr : null,
    };

    private static AgendaItem With(AgendaItem item, AgendaItemInput input) => item with
    {
        Title = Trimmed(input.Title),
        Purpose = Trimmed(input.Purpose),
        Type = input.Type,
        Minutes = input.Minutes,
        OwnerMemberId = input.Owner,
        IsClosed = input.IsClosed,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static AgendaDecision.Refused? Checked(AgendaItem item, Meeting meeting) =>
        Problems(item, meeting).ToList() is { Count: > 0 } problems ? new AgendaDecision.Refused(problems) : null;

    /// <summary>The item, while the agenda can be changed.</summary>
    private static AgendaItem? Find(MeetingAgenda agenda, Meeting meeting, string id) =>
        meeting.State >= MeetingState.Held ? null : agenda.Items.FirstOrDefault(item => item.Id == id);

    private static AgendaDecision.Refused Missing(Meeting meeting, string id) =>
        Refused(meeting.State >= MeetingState.Held ? AgendaFault.TooLate : AgendaFault.NoSuchItem, id);

    private static AgendaDecision.Refused Refused(AgendaFault fault, string id) => new([new AgendaProblem(fault, id)]);
}
