using System.Globalization;
using CollectiveImpact.Testing.Teams;

namespace CollectiveImpact.Bot.Tests.Outgoing;

/// <summary>
/// A Teams on a bad day: one call in four goes wrong, in a mix that a seed settles. Keeps what was done in each conversation, when, and
/// whether the bot could know.
/// </summary>
internal sealed class Weather(int seed)
{
    private readonly Lock _gate = new();
    private readonly Random _dice = new(seed);
    private readonly List<(string Conversation, long At, bool IsAcknowledged)> _done = [];
    private readonly Dictionary<string, int> _counts = [];

    public FakeAnswer? Of(TeamsCall call)
    {
        lock (_gate)
        {
            var (name, answer) = Next();
            _counts[name] = _counts.GetValueOrDefault(name) + 1;
            if (call.ConversationId is { } conversation && call.IsPost && answer is null or { CarriesOut: true })
            {
                _done.Add((call.ConversationId!, TimeProvider.System.GetTimestamp(), answer is null || answer.Delay > TimeSpan.Zero));
            }

            return answer;
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return string.Join(", ", _counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Key} {count.Value}")));
        }
    }

    /// <summary>How many cards came again because Teams' answer was lost, how many because the bot died on them, and how many for no reason.</summary>
    public (int AnswerLost, int Killed, int Unexplained) Doubles(IReadOnlyList<long> kills)
    {
        lock (_gate)
        {
            var again = _done.GroupBy(done => done.Conversation).SelectMany(chat => chat.Zip(chat.Skip(1))).ToList();
            var lost = again.Count(pair => !pair.First.IsAcknowledged);
            var killed = again.Count(pair => pair.First.IsAcknowledged && kills.Any(kill => kill > pair.First.At && kill < pair.Second.At && TimeProvider.System.GetElapsedTime(pair.First.At, kill) < _inFlight));
            return (lost, killed, again.Count - lost - killed);
        }
    }

    /// <summary>Longer than the slowest answer and noting it take, on a busy machine.</summary>
    private static readonly TimeSpan _inFlight = TimeSpan.FromSeconds(3);

    private (string Name, FakeAnswer? Answer) Next() => _dice.Next(40) switch
    {
        0 or 1 => ("429", FakeAnswer.Error(429, "Throttled") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "0.3" } }),
        2 => ("412", FakeAnswer.Error(412, "PreconditionFailed")),
        3 => ("502", new FakeAnswer(502, "<html>Bad gateway</html>") { ContentType = "text/html" }),
        4 => ("504 before", new FakeAnswer(504)),
        5 => ("504 after", new FakeAnswer(504) { CarriesOut = true }),
        6 => ("cut before", FakeAnswer.Cut),
        7 => ("cut after", FakeAnswer.LostAnswer),
        8 or 9 => ("slow", FakeAnswer.Slow(TimeSpan.FromMilliseconds(_dice.Next(100, 900)))),
        _ => ("fine", null),
    };
}
