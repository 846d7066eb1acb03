using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Alliance.Text;

namespace CollectiveImpact.Alliance.Features.Minutes;

internal enum MinutesFault
{
    /// <summary>The meeting is not over, or was cancelled.</summary>
    MeetingNotHeld,
    NothingWritten,
    TextTooLong,
    TooManyLinks,
    LinkNotHttps,
    HasCpr,

    /// <summary>They are final.</summary>
    Final,

    /// <summary>The time for it is over, or has not come.</summary>
    NotNow,

    /// <summary>Somebody who was not invited.</summary>
    NotInvited,
}

internal abstract record MinutesDecision
{
    private MinutesDecision()
    {
    }

    /// <param name="Minutes">The minutes, to be stored.</param>
    /// <param name="Meeting">The meeting when it goes on with them.</param>
    public sealed record Done(MeetingMinutes Minutes, Meeting? Meeting = null) : MinutesDecision;

    public sealed record Refused(IReadOnlyList<MinutesFault> Faults) : MinutesDecision;
}

/// <summary>From the draft of the minutes to the final ones.</summary>
internal static class MinutesRules
{
    public const int LongestText = 4000;
    public const int LongestObjection = 1000;
    public const int LongestLinkTitle = 120;
    public const int MostLinks = 30;

    /// <summary>
    /// Writes them, or writes them anew. What belongs to a closed item of the agenda is closed, whatever was sent with it. When they are out
    /// for corrections already, people are asked about the new text: who accepted has accepted the old one.
    /// </summary>
    public static MinutesDecision Write(
        MeetingMinutes? before, Meeting meeting, MeetingAgenda? agenda, IReadOnlyList<MinutesPart> parts, IReadOnlyList<MinutesLink> links,
        IReadOnlyList<MemberId> attended, MemberId by, DateTimeOffset now)
    {
        var closed = (agenda?.Items ?? []).Where(item => item.IsClosed).Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        MinutesPart[] kept =
        [
            .. parts.Where(part => !string.IsNullOrWhiteSpace(part.Text))
                .Select(part => part with { Text = part.Text.Trim(), IsClosed = part.IsClosed || (part.ItemId is { } item && closed.Contains(item)) }),
        ];
        (MinutesFault Fault, bool IsSo)[] checks =
        [
            (MinutesFault.MeetingNotHeld, !IsOver(meeting, now)),
            (MinutesFault.Final, before?.State == MinutesState.Final),
            (MinutesFault.TextTooLong, kept.Any(part => part.Text.Length > LongestText) || links.Any(link => link.Title.Length > LongestLinkTitle)),
            (MinutesFault.TooManyLinks, links.Count > MostLinks),
            (MinutesFault.LinkNotHttps, links.Any(link => !SafeLinks.IsSafe(link.Link))),
            (MinutesFault.HasCpr, kept.Any(part => CprDetector.IsIn(part.Text)) || links.Any(link => CprDetector.IsIn(link.Title) || CprDetector.IsIn(link.Link.OriginalString))),
        ];
        return (MinutesDecision?)Refused(checks) ?? new MinutesDecision.Done((before ?? new MeetingMinutes { MeetingId = meeting.Id, WrittenAt = now }) with
        {
            Parts = kept,
            Links = links,
            Attended = [.. attended.Distinct()],
            WrittenBy = by,
            WrittenAt = now,
            Revision = before is { State: MinutesState.OutForCorrections } ? before.Revision + 1 : before?.Revision ?? 0,
        });
    }

    /// <summary>Sends the draft out. Corrections are taken for five working days from now.</summary>
    public static MinutesDecision SendOut(MeetingMinutes minutes, Meeting meeting, HolidayProfile holidays, LocalClock clock, DateTimeOffset now)
    {
        var held = meeting.State < MeetingState.Held ? MeetingLifecycle.Move(meeting, MeetingState.Held) : meeting;
        (MinutesFault Fault, bool IsSo)[] checks =
        [
            (MinutesFault.MeetingNotHeld, held is null || !IsOver(meeting, now)),
            (MinutesFault.NothingWritten, minutes.Parts.Count == 0 && minutes.Links.Count == 0),
            (MinutesFault.NotNow, minutes.State != MinutesState.Draft),
        ];
        return (MinutesDecision?)Refused(checks) ?? new MinutesDecision.Done(
            minutes with
            {
                State = MinutesState.OutForCorrections,
                PublishedAt = now,
                CorrectionsUntil = MeetingDeadlines.CorrectionsAfter(now, holidays, clock),
                Revision = minutes.Revision + 1,
            },
            MeetingLifecycle.Move(held!, MeetingState.MinutesDraft));
    }

    /// <summary>Somebody who was invited or was there accepts them as they stand. Twice is once.</summary>
    public static MinutesDecision Accept(MeetingMinutes minutes, MemberId member, IReadOnlyCollection<MemberId> invited, DateTimeOffset now) =>
        (MinutesDecision?)Refused(Answering(minutes, member, invited, now)) ?? new MinutesDecision.Done(HasAccepted(minutes, member)
            ? minutes
            : minutes with { Acceptances = [.. minutes.Acceptances.Where(acceptance => acceptance.MemberId != member), new MinutesAcceptance(member, minutes.Revision, now)] });

    /// <summary>Somebody does not agree. Their words are kept with the minutes.</summary>
    public static MinutesDecision Object(MeetingMinutes minutes, MemberId member, string? itemId, string? text, IReadOnlyCollection<MemberId> invited, DateTimeOffset now)
    {
        var said = text?.Trim() ?? "";
        (MinutesFault Fault, bool IsSo)[] checks =
        [
            .. Answering(minutes, member, invited, now),
            (MinutesFault.NothingWritten, said.Length == 0),
            (MinutesFault.TextTooLong, said.Length > LongestObjection),
            (MinutesFault.HasCpr, CprDetector.IsIn(said)),
        ];
        var isClosed = minutes.Parts.Any(part => part.ItemId == itemId && part.IsClosed && itemId is not null);
        return (MinutesDecision?)Refused(checks) ?? new MinutesDecision.Done(minutes with { Objections = [.. minutes.Objections, new MinutesObjection(member, itemId, said, now, isClosed)] });
    }

    /// <summary>Makes them final: the time for corrections is over, or everybody who was there has accepted them.</summary>
    public static MinutesDecision Finish(MeetingMinutes minutes, Meeting meeting, DateTimeOffset now)
    {
        var isAgreed = minutes.Attended.Count > 0 && minutes.Attended.All(member => HasAccepted(minutes, member));
        (MinutesFault Fault, bool IsSo)[] checks =
            [(MinutesFault.NotNow, minutes.State != MinutesState.OutForCorrections || !(now >= minutes.CorrectionsUntil || isAgreed))];
        return (MinutesDecision?)Refused(checks) ?? new MinutesDecision.Done(
            minutes with { State = MinutesState.Final, FinalAt = now }, MeetingLifecycle.Move(meeting, MeetingState.MinutesPublished));
    }

    /// <summary>The minutes as this reader may see them: what is closed is not there at all.</summary>
    public static MeetingMinutes Seen(MeetingMinutes minutes, MeetingReader reader) => reader.SeesClosed
        ? minutes
        : minutes with
        {
            Parts = [.. minutes.Parts.Where(part => !part.IsClosed)],
            Links = [.. minutes.Links.Where(link => !link.IsClosed)],
            Objections = [.. minutes.Objections.Where(objection => !objection.IsClosed)],
        };

    public static bool HasAccepted(MeetingMinutes minutes, MemberId member) =>
        minutes.Acceptances.Any(acceptance => acceptance.MemberId == member && acceptance.Revision == minutes.Revision);

    private static (MinutesFault Fault, bool IsSo)[] Answering(MeetingMinutes minutes, MemberId member, IReadOnlyCollection<MemberId> invited, DateTimeOffset now) =>
    [
        (MinutesFault.NotInvited, !invited.Contains(member) && !minutes.Attended.Contains(member)),
        (MinutesFault.Final, minutes.State == MinutesState.Final),
        (MinutesFault.NotNow, minutes.State == MinutesState.Draft || (minutes.State == MinutesState.OutForCorrections && now >= minutes.CorrectionsUntil)),
    ];

    private static bool IsOver(Meeting meeting, DateTimeOffset now) =>
        meeting.State is not (MeetingState.Proposed or MeetingState.Cancelled) && (meeting.State >= MeetingState.Held || now >= meeting.StartsAt);

    private static MinutesDecision.Refused? Refused((MinutesFault Fault, bool IsSo)[] checks)
    {
        MinutesFault[] faults = [.. checks.Where(check => check.IsSo).Select(check => check.Fault)];
        return faults.Length == 0 ? null : new MinutesDecision.Refused(faults);
    }
}
