using CollectiveImpact.Bot.Hosting;

try
{
    var arguments = StartArguments.Read(args);
    if (arguments.StoreTask is { } task)
    {
        return await task.RunAsync(AllianceBot.CreateBuilder(arguments));
    }

    await using var app = AllianceBot.CreateBuilder(arguments).AddAllianceBot(arguments).Build();
    await app.MapAllianceBot().RunAllianceBotAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.Lines(exception) is { Count: > 0 } lines)
{
    foreach (var line in lines)
    {
        await Console.Error.WriteLineAsync(line);
    }

    return 1;
}
