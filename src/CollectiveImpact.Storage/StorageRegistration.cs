using CollectiveImpact.Alliance;
using CollectiveImpact.Alliance.Features.Agendas;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Features.Asks;
using CollectiveImpact.Alliance.Features.Audit;
using CollectiveImpact.Alliance.Features.CheckIns;
using CollectiveImpact.Alliance.Features.Commitments;
using CollectiveImpact.Alliance.Features.Decisions;
using CollectiveImpact.Alliance.Features.Digests;
using CollectiveImpact.Alliance.Features.Downloads;
using CollectiveImpact.Alliance.Features.Indicators;
using CollectiveImpact.Alliance.Features.Meetings;
using CollectiveImpact.Alliance.Features.Minutes;
using CollectiveImpact.Alliance.Features.OwnData;
using CollectiveImpact.Alliance.Features.Pilots;
using CollectiveImpact.Alliance.Features.Spreadsheet;
using CollectiveImpact.Alliance.Features.Wins;
using CollectiveImpact.Alliance.Features.WorkingGroups;
using CollectiveImpact.Alliance.Housekeeping;
using CollectiveImpact.Alliance.Outbox;
using CollectiveImpact.Alliance.People;
using Microsoft.Extensions.DependencyInjection;

namespace CollectiveImpact.Storage;

/// <summary>Registers the stores of the features. They and the unit of work live as long as a scope: one turn, tick or delivery.</summary>
public static class StorageRegistration
{
    public static IServiceCollection AddFeatureStores(this IServiceCollection services) => services
        .AddScoped<AllianceSession>()
        .AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<AllianceSession>())
        .AddScoped<IAllianceStore, AllianceStore>()
        .AddScoped<IPeopleStore, PeopleStore>()
        .AddScoped<ICommitmentStore, CommitmentStore>()
        .AddScoped<ICheckInStore, CheckInStore>()
        .AddScoped<IQuietPartnerStore, QuietPartnerStore>()
        .AddScoped<IWinStore, WinStore>()
        .AddScoped<IAskStore, AskStore>()
        .AddScoped<IDigestStore, DigestStore>()
        .AddScoped<IWorkingGroupStore, WorkingGroupStore>()
        .AddScoped<IAuditLog, AuditLog>()
        .AddScoped<IDownloadStore, DownloadStore>()
        .AddScoped<ImportStore>()
        .AddScoped<IImportStore>(provider => provider.GetRequiredService<ImportStore>())
        .AddScoped<IHousekeeping, HousekeepingStore>()
        .AddScoped<IOwnDataStore, OwnDataStore>()
        .AddScoped<IMeetingStore, MeetingStore>()
        .AddScoped<IAgendaStore, AgendaStore>()
        .AddScoped<IMinutesStore, MinutesStore>()
        .AddScoped<IDecisionStore, DecisionStore>()
        .AddScoped<IPilotStore, PilotStore>()
        .AddScoped<IIndicatorStore, IndicatorStore>()
        .AddScoped<IOutbox, OutboxStore>()
        .AddSingleton(provider => new RecentRows(provider.GetService<TimeProvider>() ?? TimeProvider.System))
        .AddSingleton<IRecentReads>(provider => provider.GetRequiredService<RecentRows>())
        .AddSingleton<ILaneStore, LaneStore>()
        .AddSingleton<IMessageReadAhead, MessageReadAhead>()
        .AddSingleton<IAllianceDirectory, AllianceDirectory>()
        .AddSingleton<IAllianceImport, AllianceImport>();
}
