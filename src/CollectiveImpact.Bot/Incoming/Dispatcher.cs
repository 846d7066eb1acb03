using CollectiveImpact.Bot.Features.Asks;
using CollectiveImpact.Bot.Features.CheckIn;
using CollectiveImpact.Bot.Features.Delivery;
using CollectiveImpact.Bot.Features.Digests;
using CollectiveImpact.Bot.Features.Help;
using CollectiveImpact.Bot.Features.Overview;
using CollectiveImpact.Bot.Features.Rounds;
using CollectiveImpact.Bot.Features.Wins;

namespace CollectiveImpact.Bot.Incoming;

/// <summary>From a command or a verb to who answers it. A reader finds every handler here.</summary>
internal sealed class Dispatcher(IServiceProvider services)
{
    public ICommandHandler Of(Command command) => command switch
    {
        Command.Status => Get<CheckInHandler>(),
        Command.Win => Get<WinsHandler>(),
        Command.Ask => Get<AsksHandler>(),
        Command.Overview => Get<OverviewHandler>(),
        Command.Contact => Get<ContactHandler>(),
        Command.Language => Get<LanguageHandler>(),
        Command.StartRound => Get<StartRoundHandler>(),
        Command.RoundStatus => Get<RoundStatusHandler>(),
        Command.DeliveryStatus => Get<DeliveryHandler>(),
        Command.Digest => Get<DigestHandler>(),
        _ => Get<HelpHandler>(),
    };

    /// <summary>Null for a verb no card of ours has.</summary>
    public IButtonHandler? Of(string verb) => verb switch
    {
        CheckInVerbs.Send or CheckInVerbs.NothingNew or CheckInVerbs.Edit => Get<CheckInHandler>(),
        WinVerbs.Send or WinVerbs.Edit => Get<WinsHandler>(),
        AskVerbs.Send or AskVerbs.Edit or AskVerbs.Offer => Get<AsksHandler>(),
        OverviewVerbs.Goal => Get<OverviewHandler>(),
        DigestVerbs.Post or DigestVerbs.Hold or DigestVerbs.More => Get<DigestHandler>(),
        DeliveryVerbs.Retry => Get<DeliveryHandler>(),
        _ => null,
    };

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
