using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace CollectiveImpact.Bot.Hosting;

/// <summary>What stops a start and is not a bug, in one line per thing to put right.</summary>
internal static class StartFailure
{
    /// <summary>Nothing for what is none of these.</summary>
    public static IReadOnlyList<string> Lines(Exception exception) => exception switch
    {
        SettingException setting => [setting.Message],
        OptionsValidationException options => [.. options.Failures],
        AggregateException many when many.InnerExceptions.All(inner => Lines(inner).Count > 0) => [.. many.InnerExceptions.SelectMany(Lines)],
        IOException { InnerException: AddressInUseException } taken => [$"urls: {taken.Message}"],
        _ => [],
    };
}
