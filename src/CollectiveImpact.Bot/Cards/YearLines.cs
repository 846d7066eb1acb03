using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Year;
using CollectiveImpact.Alliance.Rhythm;
using CollectiveImpact.Bot.Text;
using CollectiveImpact.Teams.Cards;

namespace CollectiveImpact.Bot.Cards;

/// <summary>What is to come, a line for each thing: short enough for a phone.</summary>
/// <param name="profile">The alliance, for its clock, its usual times and what its bodies are called.</param>
/// <param name="language">The reader's.</param>
internal sealed class YearLines(AllianceProfile profile, string language)
{
    private const int LongestReason = 80;
    private readonly Words _words = SharedText.In(language);

    /// <summary>With the times that are not the usual ones.</summary>
    public CardElement Short(YearEntry entry) => Line(entry, (at, usual) => Moment(at, withTime: Time(at) != usual.Time), "year.round");

    /// <summary>With every time.</summary>
    public CardElement Whole(YearEntry entry) => Line(entry, (at, _) => Moment(at, withTime: true), "year.round.whole");

    /// <summary>Why there is no round, in words.</summary>
    public string Reason(SkipReason reason) => reason is { Kind: SkipKind.ByHand, Said: { } said } ? Layout.Short(said, LongestReason) : _words[$"year.skip.{reason.Kind}"];

    public string Weeks(YearEntry.Break rest) => rest.From == rest.Until
        ? _words["year.week", ("Week", Speech.Number(rest.From.Number))]
        : _words["year.weeks", ("From", Speech.Number(rest.From.Number)), ("Until", Speech.Number(rest.Until.Number))];

    public string Body(SeriesKind kind) => (kind == SeriesKind.SteeringMeeting ? profile.Steering : profile.PartnerGroup).Definite(language);

    private RichTextBlock Line(YearEntry entry, Func<DateTimeOffset, WeekTime, string> moment, string key) => entry switch
    {
        YearEntry.Round round => Line(
            _words["year.week", ("Week", Speech.Number(round.Week.Number))],
            _words[
                key,
                ("Opens", moment(round.Times.Opens, profile.Rhythm.Opens)),
                ("Closes", moment(round.Times.Closes, profile.Rhythm.Closes)),
                ("Digest", moment(round.Times.Digest, profile.Rhythm.Digest))]),
        YearEntry.Break rest => Line(Weeks(rest), _words["year.break", ("Reason", Reason(rest.Reason))]),
        YearEntry.Meeting meeting => Line(
            Moment(meeting.Starts, withTime: false), _words["year.meeting", ("Body", Capital(Body(meeting.Kind))), ("Time", Speech.Time(Time(meeting.Starts), language))]),
        _ => throw new InvalidOperationException("There are three kinds of things in a year."),
    };

    private static RichTextBlock Line(string title, string text) => Layout.Words(Layout.Bold(title), Layout.Plain($": {text}"));

    private string Moment(DateTimeOffset at, bool withTime)
    {
        var local = profile.Clock.ToLocal(at);
        var day = Speech.ShortDay(DateOnly.FromDateTime(local.DateTime), language);
        return withTime ? _words["year.at", ("Day", day), ("Time", Speech.Time(TimeOnly.FromDateTime(local.DateTime), language))] : day;
    }

    private TimeOnly Time(DateTimeOffset at) => TimeOnly.FromDateTime(profile.Clock.ToLocal(at).DateTime);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
