using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Rounds;
using CollectiveImpact.Bot.Downloads;
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
using CollectiveImpact.Teams;

namespace CollectiveImpact.Bot.Incoming;

internal static class IncomingRegistration
{
    public static IServiceCollection AddIncoming(this IServiceCollection services) => services
        .AddScoped<IActivityHandler, ActivityHandler>()
        .AddScoped<IncomingMessages>()
        .AddScoped<IncomingButtons>()
        .AddScoped<IncomingInstallations>()
        .AddSingleton<RecentPeople>()
        .AddScoped<TurnReader>()
        .AddScoped<Presence>()
        .AddScoped<Dispatcher>()
        .AddScoped<CommandButtons>()
        .AddScoped<UploadAlliance>()
        .AddScoped<Authorities>()
        .AddScoped<Changes>()
        .AddHttpContextAccessor()
        .AddScoped<DownloadLinks>()
        .AddScoped<DownloadEndpoint>()
        .AddScoped<Uploads>()
        .AddSingleton<Replies>();

    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<Arrivals>()
        .AddScoped<TeamInstallations>()
        .AddScoped<NewAlliances>()
        .AddScoped<RosterRequests>()
        .AddScoped<TeamMemberships>()
        .AddScoped<LeadSuccession>()
        .AddScoped<WhoAreYouHandler>()
        .AddScoped<CheckInSheets>()
        .AddCheckIns()
        .AddScoped<RoundInvitations>()
        .AddScoped<StartRoundHandler>()
        .AddScoped<RoundStatusHandler>()
        .AddScoped<RemindHandler>()
        .AddScoped<SkipHandler>()
        .AddScoped<RoundPauseHandler>()
        .AddScoped<WinsHandler>()
        .AddScoped<AsksHandler>()
        .AddScoped<OffersHandler>()
        .AddScoped<OverviewHandler>()
        .AddScoped<HelpHandler>()
        .AddScoped<ContactHandler>()
        .AddScoped<LanguageHandler>()
        .AddDigests()
        .AddScoped<YearReader>()
        .AddScoped<YearHandler>()
        .AddScoped<IDownloadSource, YearFile>()
        .AddScoped<DueStates>()
        .AddScoped<IDueWork, OpenRoundWork>()
        .AddScoped<IDueWork, CloseRoundWork>()
        .AddScoped<IDueWork, SkipWeekWork>()
        .AddSetup()
        .AddPartners()
        .AddGroups()
        .AddPeople()
        .AddSpreadsheet()
        .AddCommitments()
        .AddOwnData()
        .AddDeliveryStatus();

    private static IServiceCollection AddCheckIns(this IServiceCollection services) => services
        .AddScoped<CheckInViews>()
        .AddScoped<LinkedCards>()
        .AddScoped<CheckInHandler>()
        .AddScoped<CorrectionHandler>()
        .AddScoped<PutOffHandler>()
        .AddScoped<ColleagueHandler>()
        .AddScoped<ReminderRun>()
        .AddScoped<IDueWork, RemindWork>()
        .AddScoped<QuietHandler>()
        .AddScoped<IDueWork, QuietPartnersWork>();

    private static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddScoped<DigestSources>()
        .AddScoped<DigestDrafts>()
        .AddScoped<DigestDesk>()
        .AddScoped<DigestPoster>()
        .AddScoped<DigestCorrections>()
        .AddScoped<IDigestCorrections>(provider => provider.GetRequiredService<DigestCorrections>())
        .AddScoped<DigestHandler>()
        .AddScoped<DigestEditHandler>()
        .AddScoped<IDueWork, DraftDigestWork>()
        .AddScoped<IDueWork, PostDigestWork>()
        .AddScoped<IDueWork, SidelineDigestWork>();

    private static IServiceCollection AddSetup(this IServiceCollection services) => services
        .AddScoped<SetupReading>()
        .AddScoped<SetupPages>()
        .AddScoped<SetupSaving>()
        .AddScoped<AllianceStatusChanges>()
        .AddScoped<SetupHandler>();

    private static IServiceCollection AddPartners(this IServiceCollection services) => services
        .AddScoped<PartnerReader>()
        .AddScoped<PartnerEditor>()
        .AddScoped<PartnerMoves>()
        .AddScoped<PartnersHandler>();

    private static IServiceCollection AddGroups(this IServiceCollection services) => services
        .AddScoped<GroupReader>()
        .AddScoped<GroupEditor>()
        .AddScoped<GroupMembersEditor>()
        .AddScoped<GroupMoves>()
        .AddScoped<GroupsHandler>();

    private static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<PeopleReader>()
        .AddScoped<PersonHandover>()
        .AddScoped<PersonEditor>()
        .AddScoped<RoleEditor>()
        .AddScoped<PersonMoves>()
        .AddScoped<PeopleHandler>();

    private static IServiceCollection AddSpreadsheet(this IServiceCollection services) => services
        .AddScoped<SheetStates>()
        .AddScoped<ImportRun>()
        .AddScoped<ImportConfirmation>()
        .AddScoped<ImportHandler>()
        .AddScoped<ExportHandler>()
        .AddScoped<IDownloadSource, ExportSource>()
        .AddScoped<IDownloadSource, TemplateSource>();

    private static IServiceCollection AddCommitments(this IServiceCollection services) => services
        .AddScoped<CommitmentReader>()
        .AddScoped<CommitmentNews>()
        .AddScoped<CommitmentsHandler>()
        .AddScoped<NewCommitmentHandler>()
        .AddScoped<EditCommitmentHandler>()
        .AddScoped<MoveCommitmentHandler>()
        .AddScoped<CommitmentProposals>();

    private static IServiceCollection AddOwnData(this IServiceCollection services) => services
        .AddScoped<PauseHandler>()
        .AddScoped<MyDataReader>()
        .AddScoped<MyDataHandler>()
        .AddScoped<IDownloadSource, MyDataFile>()
        .AddScoped<IDownloadSource, MyDataPage>();

    private static IServiceCollection AddDeliveryStatus(this IServiceCollection services) => services
        .AddScoped<DeliveryViews>()
        .AddScoped<DeliveryRetry>()
        .AddScoped<DeliveryHandler>();
}
