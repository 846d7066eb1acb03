using System.Text;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Year;
using CollectiveImpact.Alliance.People;
using CollectiveImpact.Bot.Cards;
using CollectiveImpact.Bot.Downloads;
using CollectiveImpact.Bot.Incoming;
using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Year;

/// <summary>The year to come as a calendar file, made when it is fetched. Taken in again later, it replaces what it was before.</summary>
internal sealed class YearFile(YearReader reader) : IDownloadSource
{
    public const string FileName = "aarshjul.ics";

    private static readonly TimeSpan _glance = TimeSpan.FromMinutes(15);

    public string Kind => FileName;

    public async Task<DownloadFile?> MakeAsync(Turn turn, CancellationToken cancellationToken) => turn.May(AllianceAction.UseOwnData)
        ? new DownloadFile(FileName, IcsCalendar.ContentType, Encoding.UTF8.GetBytes(Write(await reader.ReadAsync(turn, cancellationToken), turn.Now)))
        : null;

    public static string Write(YearView view, DateTimeOffset now)
    {
        var words = YearText.In(view.Language);
        return IcsCalendar.Write(words["year.title", ("Alliance", view.Profile.Name)], view.Entries.SelectMany(entry => Events(entry, view, words)), now);
    }

    private static IEnumerable<IcsEvent> Events(YearEntry entry, YearView view, Words words)
    {
        var lines = new YearLines(view.Profile, view.Language);
        switch (entry)
        {
            case YearEntry.Round round:
                var week = Speech.Week(round.Week, view.Language);
                yield return new IcsEvent(Uid(view, "round", round.Week.Value), words["year.ics.round", ("WeekLabel", week), ("Alliance", view.Profile.ShortName)])
                {
                    Starts = round.Times.Opens,
                    Ends = round.Times.Closes,
                    Description = words["year.ics.answer", ("Deadline", Speech.DayAndTime(round.Times.Closes, view.Profile.Clock, view.Language))],
                };
                yield return new IcsEvent(Uid(view, "digest", round.Week.Value), words["year.ics.digest", ("WeekLabel", week), ("Alliance", view.Profile.ShortName)])
                {
                    Starts = round.Times.Digest,
                    Ends = round.Times.Digest + _glance,
                };
                break;
            case YearEntry.Break rest:
                yield return new IcsEvent(Uid(view, "break", rest.From.Value), words["year.ics.break", ("Reason", lines.Reason(rest.Reason)), ("Alliance", view.Profile.ShortName)])
                {
                    Days = (rest.From.Monday, rest.Until.Day(DayOfWeek.Friday)),
                };
                break;
            case YearEntry.Meeting meeting:
                yield return new IcsEvent(
                    Uid(view, meeting.Kind == SeriesKind.SteeringMeeting ? "steering" : "partners", Alliance.Rhythm.IsoWeek.Of(meeting.On).Value),
                    words["year.ics.meeting", ("Body", lines.Body(meeting.Kind)), ("Alliance", view.Profile.ShortName)])
                {
                    Starts = meeting.Starts,
                    Ends = meeting.Ends,
                    Location = meeting.Place,
                    Description = words["year.ics.expected"],
                };
                break;
        }
    }

    private static string Uid(YearView view, string what, string week) => $"{what}-{week}-{view.Profile.Id}@alliancebot.invalid";
}
