using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CollectiveImpact.Testing;

namespace CollectiveImpact.Benchmarks;

/// <summary>
/// Check-in answers as fast as they are taken, from so many people at a time. Each says something new, so each is stored. The sender shares
/// the processors with what it measures: it fills a number into bytes made beforehand, and looks through the answer's bytes without reading them.
/// </summary>
internal sealed class AnswerLoad(ProgramUnderLoad program, BotDriver driver, int members) : IDisposable
{
    private const string Number = "#######";
    private const int WarmAnswers = 10_000;
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };
    private static readonly Uri Messages = new("api/messages", UriKind.Relative);

    /// <summary>Until what is run often has been compiled for good: a bot runs for weeks. A machine that is busy takes longer to get there.</summary>
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWarm = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);
    private readonly HttpClient http = new() { BaseAddress = program.Address };
    private readonly byte[][] bodies = [.. Enumerable.Range(0, members).Select(person => Body(driver, person))];
    private int last;

    public void Dispose() => http.Dispose();

    public async Task<LoadResult> RunAsync(int parallel, CancellationToken ct)
    {
        var before = last;
        await WhileAsync(elapsed => elapsed < Warm || (elapsed < LongestWarm && last - before < WarmAnswers), parallel, ct);
        return await WhileAsync(elapsed => elapsed < Measured, parallel, ct);
    }

    private async Task<LoadResult> WhileAsync(Func<TimeSpan, bool> goesOn, int parallel, CancellationToken ct)
    {
        var (times, refused) = (new ConcurrentBag<double>(), 0);
        var (began, used) = (TimeProvider.System.GetTimestamp(), program.ProcessorTime);
        await Task.WhenAll(Enumerable.Range(0, parallel).Select(_ => Task.Run(
            async () =>
            {
                while (goesOn(TimeProvider.System.GetElapsedTime(began)))
                {
                    using var body = new ByteArrayContent(Numbered(Interlocked.Increment(ref last)));
                    body.Headers.ContentType = Json;
                    var sent = TimeProvider.System.GetTimestamp();
                    using var response = await http.PostAsync(Messages, body, ct);
                    var answer = await response.Content.ReadAsByteArrayAsync(ct);
                    times.Add(TimeProvider.System.GetElapsedTime(sent).TotalMilliseconds);
                    if (answer.AsSpan().IndexOf("\"statusCode\":200"u8) < 0)
                    {
                        Interlocked.Increment(ref refused);
                    }
                }
            },
            ct)));
        double[] sorted = [.. times.Order()];
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        return new LoadResult(sorted.Length / seconds, (program.ProcessorTime - used).TotalMilliseconds / Math.Max(1, sorted.Length), At(sorted, 0.5), At(sorted, 0.99), refused);
    }

    private static byte[] Body(BotDriver driver, int person)
    {
        var commitment = LargeAlliance.CommitmentId(person);
        var activity = driver.Write.Invoke(driver.People[LargeAlliance.MemberId(person)], "checkin.send", new JsonObject
        {
            ["alliance"] = "ung-i-havnebyen",
            ["status:" + commitment] = "OnTrack",
            ["happened:" + commitment] = $"Tolv aftener på havnen, og den {Number}. gang kom der tre nye med.",
            ["visibility"] = "Alliance",
        });
        activity["id"] = Number;
        return Encoding.UTF8.GetBytes(activity.ToJsonString());
    }

    private byte[] Numbered(int number)
    {
        byte[] body = [.. bodies[number % members]];
        for (var rest = body.AsSpan(); rest.IndexOf("#######"u8) is >= 0 and var at; rest = rest[at..])
        {
            number.TryFormat(rest[at..], out _, "D7", CultureInfo.InvariantCulture);
        }

        return body;
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}

/// <summary>What a load gave: answers per second, milliseconds of a core that the program used for each, milliseconds for half and for nearly all of them, and how many were not taken.</summary>
internal sealed record LoadResult(double PerSecond, double CpuEach, double P50, double P99, int Refused);
