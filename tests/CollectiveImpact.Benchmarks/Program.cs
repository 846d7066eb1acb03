using System.Globalization;
using BenchmarkDotNet.Running;
using CollectiveImpact.Benchmarks;

switch (args)
{
    case ["micro", .. var rest]:
        // A project that is made for each benchmark would be restored without this repository's versions.
        BenchmarkRunner.Run<AnswerBenchmarks>(args: ["--inProcess", .. rest]);
        return 0;
    case ["bare", var address]:
        await BareEndpoint.RunAsync(address);
        return 0;
    case ["answers"]:
        await LoadRun.AnswersAsync(CancellationToken.None);
        return 0;
    case ["counts"]:
        await CountedRun.RunAsync(CancellationToken.None);
        return 0;
    case ["fanout", var size]:
        await LoadRun.FanOutAsync(int.Parse(size, CultureInfo.InvariantCulture), CancellationToken.None);
        return 0;
    case []:
        await LoadRun.RunAsync(CancellationToken.None);
        return 0;
    default:
        Console.WriteLine("Usage: nothing for all of the load | answers | counts | fanout <members> | micro [BenchmarkDotNet's arguments]");
        return 2;
}
