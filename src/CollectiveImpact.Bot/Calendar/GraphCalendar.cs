using CollectiveImpact.Alliance.Calendar;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item;
using Microsoft.Graph.Users.Item.Events.Item.Cancel;
using Entry = CollectiveImpact.Alliance.Calendar.CalendarResult<CollectiveImpact.Alliance.Calendar.CalendarEntry>;

namespace CollectiveImpact.Bot.Calendar;

/// <summary>The organizer's calendar in Exchange Online, by Microsoft Graph.</summary>
internal sealed class GraphCalendar(GraphConnection graph) : ICalendar
{
    public bool HasOrganizer => true;

    public Task<Entry> CreateAsync(CalendarMeeting meeting, CancellationToken cancellationToken) => HasRoom(meeting)
        ? graph.AskAsync("create", (mailbox, ct) => CreateAsync(mailbox, meeting, ct), cancellationToken)
        : TooMany();

    public Task<Entry> FindAsync(CalendarMark mark, CancellationToken cancellationToken) => graph.AskAsync<CalendarEntry>(
        "find", async (mailbox, ct) => await FindAsync(mailbox, mark, ct) is { } found ? new Entry.Done(GraphEvents.Entry(found)) : NotThere(), cancellationToken);

    public Task<Entry> UpdateAsync(string eventId, CalendarMeeting meeting, CancellationToken cancellationToken) => HasRoom(meeting)
        ? graph.AskAsync("update", async (mailbox, ct) => await FollowAsync(mailbox, await GetAsync(mailbox, eventId, ct), meeting, ct), cancellationToken)
        : TooMany();

    public Task<CalendarResult<CalendarCancelled>> CancelAsync(string eventId, string reason, CancellationToken cancellationToken) =>
        graph.AskAsync("cancel", (mailbox, ct) => CancelAsync(mailbox, eventId, reason, ct), cancellationToken);

    public Task<CalendarResult<CalendarReading>> AnswersAsync(string eventId, CancellationToken cancellationToken) => graph.AskAsync<CalendarReading>(
        "read", async (mailbox, ct) => new CalendarResult<CalendarReading>.Done(GraphEvents.Reading(await GetAsync(mailbox, eventId, ct))), cancellationToken);

    public async Task<BusyReading> BusyAsync(IReadOnlyList<string> addresses, CalendarPeriod period, CancellationToken cancellationToken)
    {
        var groups = addresses.Where(address => !string.IsNullOrWhiteSpace(address)).Select(address => address.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Chunk(GraphSchedules.Group).ToList();
        var periods = GraphSchedules.Split(period).ToList();
        var answers = await Task.WhenAll(periods.SelectMany(part => groups.Select(group => ScheduleAsync(group, part, cancellationToken))));
        var problem = answers.OfType<CalendarResult<GroupBusy>.Failed>().FirstOrDefault()?.Problem;
        var known = answers.OfType<CalendarResult<GroupBusy>.Done>().SelectMany(done => done.Value.People).ToLookup(person => person.Address, person => person.Busy, StringComparer.OrdinalIgnoreCase);
        return new([.. addresses.Select(address => new PersonSchedule(address, Together([.. known[address.Trim()]], periods.Count)))], problem);
    }

    public Task<CalendarResult<OrganizerCheck>> CheckAsync(CancellationToken cancellationToken) => graph.AskAsync<OrganizerCheck>(
        "check",
        async (mailbox, ct) =>
        {
            var calendar = await mailbox.Calendar.GetAsync(request => request.QueryParameters.Select = ["allowedOnlineMeetingProviders"], ct);
            var makesTeams = calendar?.AllowedOnlineMeetingProviders?.Contains(OnlineMeetingProviderType.TeamsForBusiness) == true;
            return new CalendarResult<OrganizerCheck>.Done(new(makesTeams));
        },
        cancellationToken);

    /// <summary>Looked for first: an answer that was lost, or not written down, must not make a second event, even long after.</summary>
    private async Task<Entry> CreateAsync(UserItemRequestBuilder mailbox, CalendarMeeting meeting, CancellationToken ct)
    {
        if (await FindAsync(mailbox, meeting.Mark, ct) is { } there)
        {
            return await FollowAsync(mailbox, there, meeting, ct);
        }

        try
        {
            return Done(await mailbox.Events.PostAsync(GraphEvents.Create(meeting, graph.Organizer), cancellationToken: ct));
        }
        catch (ODataError e) when (GraphProblems.ExistingEvent(e) is { } existing)
        {
            var made = existing.Length > 0 ? await GetAsync(mailbox, existing, ct) : await FindAsync(mailbox, meeting.Mark, ct);
            return made is null ? NotThere() : await FollowAsync(mailbox, made, meeting, ct);
        }
    }

    /// <summary>What was cancelled by hand is gone for people, though the mailbox may still have it.</summary>
    private async Task<Entry> FollowAsync(UserItemRequestBuilder mailbox, Event current, CalendarMeeting meeting, CancellationToken ct) =>
        current.IsCancelled == true ? NotThere()
        : GraphEvents.Change(current, meeting, graph.Organizer) is { } change ? Done(await mailbox.Events[current.Id].PatchAsync(change, cancellationToken: ct))
        : Done(current);

    private static async Task<Event> GetAsync(UserItemRequestBuilder mailbox, string eventId, CancellationToken ct) =>
        await mailbox.Events[eventId].GetAsync(request => request.QueryParameters.Select = GraphEvents.Fields, ct)
        ?? throw new InvalidOperationException("An event was answered with nothing.");

    /// <summary>The first that was made, should somebody have copied it.</summary>
    private static async Task<Event?> FindAsync(UserItemRequestBuilder mailbox, CalendarMark mark, CancellationToken ct)
    {
        var found = await mailbox.Events.GetAsync(
            request => (request.QueryParameters.Filter, request.QueryParameters.Select) = (GraphEvents.FilterBy(mark), GraphEvents.Fields), ct);
        return found?.Value?.Where(@event => @event.IsCancelled != true).MinBy(@event => @event.CreatedDateTime);
    }

    private static async Task<CalendarResult<CalendarCancelled>> CancelAsync(UserItemRequestBuilder mailbox, string eventId, string reason, CancellationToken ct)
    {
        try
        {
            await mailbox.Events[eventId].Cancel.PostAsync(new CancelPostRequestBody { Comment = reason }, cancellationToken: ct);
            return new CalendarResult<CalendarCancelled>.Done(new(WasGone: false));
        }
        catch (ODataError e) when (e.ResponseStatusCode is 400 or 404)
        {
            if (await IsGoneAsync(mailbox, eventId, ct))
            {
                return new CalendarResult<CalendarCancelled>.Done(new(WasGone: true));
            }

            throw;
        }
    }

    private static async Task<bool> IsGoneAsync(UserItemRequestBuilder mailbox, string eventId, CancellationToken ct)
    {
        try
        {
            return (await GetAsync(mailbox, eventId, ct)).IsCancelled == true;
        }
        catch (ODataError e) when (e.ResponseStatusCode == 404 && GraphProblems.ItemNotFound.Equals(e.Error?.Code, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }
    }

    private Task<CalendarResult<GroupBusy>> ScheduleAsync(string[] group, CalendarPeriod period, CancellationToken cancellationToken) => graph.AskAsync<GroupBusy>(
        "look up",
        async (mailbox, ct) =>
        {
            var answer = await mailbox.Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(GraphSchedules.Question(group, period), cancellationToken: ct);
            return new CalendarResult<GroupBusy>.Done(new([.. group.Select(address => new PersonSchedule(address, GraphSchedules.Busy(answer, address, period)))]));
        },
        cancellationToken);

    /// <summary>Known only where every part is.</summary>
    private static IReadOnlyList<CalendarPeriod>? Together(IReadOnlyList<IReadOnlyList<CalendarPeriod>?> parts, int expected) =>
        parts.Count == expected && parts.All(part => part is not null) ? [.. parts.SelectMany(part => part!).Distinct().OrderBy(busy => busy.From)] : null;

    private static Entry Done(Event? @event) => new Entry.Done(GraphEvents.Entry(@event ?? throw new InvalidOperationException("An event was answered with nothing.")));

    private static bool HasRoom(CalendarMeeting meeting) => meeting.People.DistinctBy(person => person.Address.Trim(), StringComparer.OrdinalIgnoreCase).Count() <= CalendarMeeting.MostPeople;

    private static Task<Entry> TooMany() => Task.FromResult<Entry>(new Entry.Failed(new(CalendarReason.TooManyPeople, "TooManyPeople")));

    private static Entry NotThere() => new Entry.Failed(new(CalendarReason.NotFound, GraphProblems.ItemNotFound));

    private sealed record GroupBusy(IReadOnlyList<PersonSchedule> People);
}
