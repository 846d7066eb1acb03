using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Minutes;

namespace CollectiveImpact.Alliance.Features.Records;

/// <summary>What a meeting's record is made of.</summary>
internal sealed record RecordSource
{
    public required Meeting Meeting { get; init; }

    public MeetingAgenda? Agenda { get; init; }

    public MeetingMinutes? Minutes { get; init; }

    /// <summary>What the meeting decided.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public required MeetingReader Reader { get; init; }

    /// <summary>Whether an agenda and minutes that nobody has been sent yet are in it: for those who write them.</summary>
    public bool WithDrafts { get; init; }
}

/// <summary>
/// Puts a meeting's agenda, minutes and decisions together for one reader. Of a closed item those outside the steering group and the backbone read its
/// number, and of a closed decision its.
/// </summary>
internal sealed class MeetingRecord(RecordSource source, IRecordWords words)
{
    private readonly MeetingAgenda? _agenda = source.Agenda is { } agenda && (source.WithDrafts || agenda.State == AgendaState.Published) ? agenda : null;

    private readonly MeetingMinutes? _minutes = source.Minutes is { } minutes && (source.WithDrafts || minutes.State != MinutesState.Draft)
        ? MinutesRules.Seen(minutes, source.Reader)
        : null;

    public static RecordDocument Of(RecordSource source, IRecordWords words) => new MeetingRecord(source, words).Document();

    private RecordDocument Document() => new(
        words.Language,
        words.Title(source.Meeting),
        [.. Facts()],
        [
            .. new[] { Section(RecordWord.Agenda, Agenda()), Section(RecordWord.Minutes, Minutes()), Section(RecordWord.Decisions, Decisions()), Section(RecordWord.Materials, Materials()) }
                .Where(section => section.Blocks.Count > 0),
        ]);

    private RecordSection Section(RecordWord heading, IEnumerable<RecordBlock> blocks) => new(words[heading], [.. blocks]);

    private IEnumerable<RecordFact> Facts()
    {
        yield return new RecordFact(words[RecordWord.When], words.When(source.Meeting.StartsAt, source.Meeting.EndsAt));
        if (source.Meeting.State == MeetingState.Cancelled)
        {
            yield return new RecordFact(words[RecordWord.Cancelled], source.Meeting.CancelReason ?? "");
        }

        if (source.Meeting.Place is { } place)
        {
            yield return new RecordFact(words[RecordWord.Where], place);
        }

        if (source.Meeting.Purpose is { } purpose)
        {
            yield return new RecordFact(words[RecordWord.Purpose], purpose);
        }
    }

    private IEnumerable<RecordBlock> Agenda()
    {
        if (_agenda is not { Items.Count: > 0 } agenda)
        {
            yield break;
        }

        if (agenda.State == AgendaState.Draft)
        {
            yield return new RecordBlock.Words(words[RecordWord.DraftAgenda]);
        }

        RecordWord[] headers = [RecordWord.Number, RecordWord.Item, RecordWord.Type, RecordWord.Owner, RecordWord.Duration, RecordWord.Purpose];
        yield return new RecordBlock.Table(words[RecordWord.Agenda], [.. headers.Select(header => words[header])], [.. AgendaPublishing.Seen(agenda, source.Reader).Select(Row)]);
    }

    private IReadOnlyList<string> Row(SeenItem seen) => seen switch
    {
        SeenItem.Open { Item: var item } =>
            [$"{seen.Number}", words.Title(item), words.Type(item.Type), NameOf(item.OwnerMemberId), words.Duration(item.Minutes), words.Purpose(item)],
        _ => [$"{seen.Number}", words[RecordWord.ClosedItem], "", "", "", ""],
    };

    private IEnumerable<RecordBlock> Minutes()
    {
        if (_minutes is not { } minutes)
        {
            yield break;
        }

        if (minutes.State != MinutesState.Final)
        {
            yield return new RecordBlock.Words(words[RecordWord.DraftMinutes]);
        }

        if (minutes.Attended.Count > 0)
        {
            yield return new RecordBlock.Subheading(words[RecordWord.Attended]);
            yield return new RecordBlock.Bullets([.. minutes.Attended.Select(words.Name)]);
        }

        foreach (var part in minutes.Parts)
        {
            yield return new RecordBlock.Subheading(HeadingOf(part.ItemId));
            yield return new RecordBlock.Words(part.Text);
        }

        if (minutes.Objections.Count > 0)
        {
            yield return new RecordBlock.Subheading(words[RecordWord.Objections]);
            yield return new RecordBlock.Bullets([.. minutes.Objections.Select(objection => $"{words.Name(objection.MemberId)}: {objection.Text}")]);
        }
    }

    private IEnumerable<RecordBlock> Decisions()
    {
        if (source.Decisions.Count == 0)
        {
            return [];
        }

        RecordWord[] headers = [RecordWord.Number, RecordWord.Decision, RecordWord.Reason, RecordWord.Owner, RecordWord.Due, RecordWord.Status, RecordWord.MinorityNote];
        var rows = source.Decisions.OrderBy(decision => decision.Number).Select(decision => DecisionRules.See(decision, source.Reader) switch
        {
            SeenDecision.Open { Decision: var open } => (IReadOnlyList<string>)
            [
                open.Number.Value, open.Text, open.Reason ?? "", NameOf(open.OwnerMemberId), open.DueOn is { } due ? words.Date(due) : "", words.Status(open.Status), open.MinorityNote ?? "",
            ],
            var closed => [closed.Number.Value, words[RecordWord.ClosedItem], "", "", "", "", ""],
        });
        return [new RecordBlock.Table(words[RecordWord.Decisions], [.. headers.Select(header => words[header])], [.. rows])];
    }

    private IEnumerable<RecordBlock> Materials()
    {
        List<(string Title, Uri Link)> links = [.. (_minutes?.Links ?? []).Where(link => SafeLinks.IsSafe(link.Link)).Select(link => (link.Title, link.Link))];
        return links.Count == 0 ? [] : [new RecordBlock.Links(links)];
    }

    /// <summary>The item's number and title, by the agenda that was published; what belongs to no item is general.</summary>
    private string HeadingOf(string? itemId)
    {
        var number = itemId is null ? -1 : (source.Agenda?.Items ?? []).ToList().FindIndex(item => item.Id == itemId);
        return number < 0 ? words[RecordWord.InGeneral]
            : source.Agenda!.Items[number] is { IsClosed: true } && !source.Reader.SeesClosed ? $"{number + 1}. {words[RecordWord.ClosedItem]}"
            : $"{number + 1}. {words.Title(source.Agenda.Items[number])}";
    }

    private string NameOf(MemberId? member) => member is { } known ? words.Name(known) : "";
}
