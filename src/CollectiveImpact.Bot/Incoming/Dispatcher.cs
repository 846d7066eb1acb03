using CollectiveImpact.Bot.Features.Asks;
using CollectiveImpact.Bot.Features.CheckIn;
using CollectiveImpact.Bot.Features.Commitments;
using CollectiveImpact.Bot.Features.Delivery;
using CollectiveImpact.Bot.Features.Digests;
using CollectiveImpact.Bot.Features.Groups;
using CollectiveImpact.Bot.Features.Help;
using CollectiveImpact.Bot.Features.Installation;
using CollectiveImpact.Bot.Features.MyData;
using CollectiveImpact.Bot.Features.Overview;
using CollectiveImpact.Bot.Features.Partners;
using CollectiveImpact.Bot.Features.Pause;
using CollectiveImpact.Bot.Features.People;
using CollectiveImpact.Bot.Features.QuietPartners;
using CollectiveImpact.Bot.Features.Rounds;
using CollectiveImpact.Bot.Features.Setup;
using CollectiveImpact.Bot.Features.Spreadsheet;
using CollectiveImpact.Bot.Features.Wins;
using CollectiveImpact.Bot.Features.Year;

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
        Command.Remind => Get<RemindHandler>(),
        Command.SkipWeek => Get<SkipHandler>(),
        Command.PauseRounds => Get<RoundPauseHandler>(),
        Command.DeliveryStatus => Get<DeliveryHandler>(),
        Command.Digest => Get<DigestHandler>(),
        Command.Setup => Get<SetupHandler>(),
        Command.Partners => Get<PartnersHandler>(),
        Command.Groups => Get<GroupsHandler>(),
        Command.People => Get<PeopleHandler>(),
        Command.Import => Get<ImportHandler>(),
        Command.Export => Get<ExportHandler>(),
        Command.Commitments => Get<CommitmentsHandler>(),
        Command.NewCommitment => Get<NewCommitmentHandler>(),
        Command.Pause => Get<PauseHandler>(),
        Command.MyData => Get<MyDataHandler>(),
        Command.Year => Get<YearHandler>(),
        _ => Get<HelpHandler>(),
    };

    public IUploadHandler OfUpload() => Get<ImportHandler>();

    /// <summary>Null for a verb no card of ours has.</summary>
    public IButtonHandler? Of(string verb) => verb switch
    {
        CheckInVerbs.Send or CheckInVerbs.NothingNew or CheckInVerbs.Edit => Get<CheckInHandler>(),
        CheckInVerbs.Later => Get<PutOffHandler>(),
        CheckInVerbs.Colleagues or CheckInVerbs.HandOn or CheckInVerbs.Keep => Get<ColleagueHandler>(),
        QuietVerbs.Fine or QuietVerbs.Call => Get<QuietHandler>(),
        RoundsVerbs.Skip or RoundsVerbs.Hold or RoundsVerbs.SkipList => Get<SkipHandler>(),
        RoundsVerbs.Look or RoundsVerbs.Pause => Get<RoundPauseHandler>(),
        CheckInVerbs.Correct or CheckInVerbs.AskToWithdraw or CheckInVerbs.Withdraw => Get<CorrectionHandler>(),
        WinVerbs.Send or WinVerbs.Edit or WinVerbs.AskToWithdraw or WinVerbs.Withdraw => Get<WinsHandler>(),
        AskVerbs.Send or AskVerbs.Edit or AskVerbs.Offer or AskVerbs.AskToWithdraw or AskVerbs.Withdraw => Get<AsksHandler>(),
        WhoAreYouVerbs.Save => Get<WhoAreYouHandler>(),
        CommandButtons.Verb => Get<CommandButtons>(),
        OverviewVerbs.Goal => Get<OverviewHandler>(),
        DigestVerbs.Post or DigestVerbs.Hold or DigestVerbs.Release or DigestVerbs.Show or DigestVerbs.More => Get<DigestHandler>(),
        DigestVerbs.EditIntro or DigestVerbs.SaveIntro or DigestVerbs.Items or DigestVerbs.Hide or DigestVerbs.ShowAgain => Get<DigestEditHandler>(),
        SetupVerbs.Show or SetupVerbs.Save or SetupVerbs.Skip or SetupVerbs.Activate or SetupVerbs.Pause or SetupVerbs.Resume
            or SetupVerbs.Close or SetupVerbs.CloseAgain or SetupVerbs.CloseForGood => Get<SetupHandler>(),
        PartnerVerbs.List or PartnerVerbs.Add or PartnerVerbs.Edit or PartnerVerbs.Find or PartnerVerbs.Save or PartnerVerbs.Begin or PartnerVerbs.Pause
            or PartnerVerbs.AskToLeave or PartnerVerbs.Leave => Get<PartnersHandler>(),
        GroupVerbs.List or GroupVerbs.Add or GroupVerbs.Edit or GroupVerbs.Find or GroupVerbs.Save or GroupVerbs.Members or GroupVerbs.FindMembers
            or GroupVerbs.SaveMembers or GroupVerbs.Begin or GroupVerbs.Rest or GroupVerbs.AskToClose or GroupVerbs.Close => Get<GroupsHandler>(),
        PeopleVerbs.List or PeopleVerbs.Add or PeopleVerbs.Make or PeopleVerbs.Show or PeopleVerbs.Edit or PeopleVerbs.Find or PeopleVerbs.Save or PeopleVerbs.GiveRole
            or PeopleVerbs.SaveRole or PeopleVerbs.EndRole or PeopleVerbs.SaveEnd or PeopleVerbs.Pause or PeopleVerbs.SavePause or PeopleVerbs.Resume
            or PeopleVerbs.AskToLeave or PeopleVerbs.Leave or PeopleVerbs.TakeBack => Get<PeopleHandler>(),
        SpreadsheetVerbs.Save or SpreadsheetVerbs.Cancel or SpreadsheetVerbs.Page or SpreadsheetVerbs.Look => Get<ImportHandler>(),
        CommitmentVerbs.List or CommitmentVerbs.Open => Get<CommitmentsHandler>(),
        CommitmentVerbs.New or CommitmentVerbs.Create => Get<NewCommitmentHandler>(),
        CommitmentVerbs.Edit or CommitmentVerbs.Save => Get<EditCommitmentHandler>(),
        CommitmentVerbs.Move or CommitmentVerbs.Moved => Get<MoveCommitmentHandler>(),
        CommitmentVerbs.Accept or CommitmentVerbs.Decline => Get<CommitmentProposals>(),
        PauseVerbs.Set or PauseVerbs.Preset or PauseVerbs.End => Get<PauseHandler>(),
        MyDataVerbs.Show or MyDataVerbs.Download or MyDataVerbs.Correct or MyDataVerbs.Save or MyDataVerbs.Delete or MyDataVerbs.Erase => Get<MyDataHandler>(),
        YearVerbs.Show or YearVerbs.Download => Get<YearHandler>(),
        DeliveryVerbs.Retry => Get<DeliveryHandler>(),
        _ => null,
    };

    /// <summary>
    /// Whether it is a press of the kind that forty people make in one minute. What else is pressed manages the alliance, and is
    /// decided on what stands in the store.
    /// </summary>
    public static bool IsPressedByAll(string verb) => verb is
        CheckInVerbs.Send or CheckInVerbs.NothingNew or CheckInVerbs.Edit or WinVerbs.Send or WinVerbs.Edit or AskVerbs.Send or AskVerbs.Edit or AskVerbs.Offer;

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();
}
