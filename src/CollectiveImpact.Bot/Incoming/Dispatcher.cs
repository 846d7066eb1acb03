using CollectiveImpact.Bot.Features.Asks;
using CollectiveImpact.Bot.Features.CheckIn;
using CollectiveImpact.Bot.Features.Digests;
using CollectiveImpact.Bot.Features.Help;
using CollectiveImpact.Bot.Features.Installation;
using CollectiveImpact.Bot.Features.Overview;
using CollectiveImpact.Bot.Features.Rounds;
using CollectiveImpact.Bot.Features.Setup;
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
        Command.Digest => Get<DigestHandler>(),
        Command.Setup => Get<SetupHandler>(),
        _ => Get<HelpHandler>(),
    };

    /// <summary>Null for a verb no card of ours has.</summary>
    public IButtonHandler? Of(string verb) => verb switch
    {
        CheckInVerbs.Send or CheckInVerbs.NothingNew or CheckInVerbs.Edit => Get<CheckInHandler>(),
        WinVerbs.Send or WinVerbs.Edit => Get<WinsHandler>(),
        AskVerbs.Send or AskVerbs.Edit or AskVerbs.Offer => Get<AsksHandler>(),
        WhoAreYouVerbs.Save => Get<WhoAreYouHandler>(),
        CommandButtons.Verb => Get<CommandButtons>(),
        OverviewVerbs.Goal => Get<OverviewHandler>(),
        DigestVerbs.Post or DigestVerbs.Hold or DigestVerbs.More => Get<DigestHandler>(),
        SetupVerbs.Show or SetupVerbs.Save or SetupVerbs.Skip or SetupVerbs.Activate or SetupVerbs.Pause or SetupVerbs.Resume
            or SetupVerbs.Close or SetupVerbs.CloseAgain or SetupVerbs.CloseForGood => Get<SetupHandler>(),
        _ => null,
    };

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
