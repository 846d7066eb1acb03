using CollectiveImpact.Bot.Hosting;
using Microsoft.Extensions.Options;

try
{
    var arguments = StartArguments.Read(args);
    await using var app = AllianceBot.CreateBuilder(arguments).AddAllianceBot(arguments).Build();
    await app.MapAllianceBot().RunAsync();
    return 0;
}
catch (OptionsValidationException exception)
{
    // One line per setting that is wrong, and nothing else to read.
    foreach (var failure in exception.Failures)
    {
        await Console.Error.WriteLineAsync(failure);
    }

    return 1;
}
catch (SettingException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
