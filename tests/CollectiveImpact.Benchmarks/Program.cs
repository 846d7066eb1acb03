using System.Globalization;
using BenchmarkDotNet.Running;
using CollectiveImpact.Benchmarks;

switch (args)
{
    case ["micro", .. var rest]:
        BenchmarkRunner.Run<AnswerBenchmarks>(args: rest);
        return 0;
    case ["bare", var address]:
        await BareEndpoint.RunAsync(address);
        return 0;
    case ["answers"]:
        await LoadRun.AnswersAsync(CancellationToken.None);
        return 0;
    case [] or ["load", ..]:
        var sizes = args.Length > 1 ? args.Skip(1).Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray() : [1_000];
        await LoadRun.RunAsync(sizes, CancellationToken.None);
        return 0;
    default:
        Console.WriteLine("Usage: [load <members>...] | answers | micro [BenchmarkDotNet's arguments]");
        return 2;
}
