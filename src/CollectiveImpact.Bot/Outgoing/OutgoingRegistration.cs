using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.Outbox;

namespace CollectiveImpact.Bot.Outgoing;

internal static class OutgoingRegistration
{
    public static IServiceCollection AddOutgoing(this IServiceCollection services) => services
        .AddScoped<SendTerms>()
        .AddScoped<Delivery>()
        .AddScoped<Renderer>()
        .AddScoped<CommitmentParcels>()
        .AddScoped<CheckInParcels>()
        .AddScoped<QuietParcels>()
        .AddScoped<DigestParcels>()
        .AddScoped<SidelineFanOut>()
        .AddScoped<UndeliveredNotice>()
        .AddScoped<Addresses>()
        .AddScoped<Sender>()
        .AddScoped<Receipts>()
        .AddScoped<RoundFanOut>()
        .AddScoped<UnsaidWork>()
        .AddScoped<RosterReading>()
        .AddScoped<Erasure>()
        .AddScoped<Handover>()
        .AddSingleton<RosterReadings>()
        .AddSingleton<TeamReadings>()
        .AddSingleton<ITeamChannels>(provider => provider.GetRequiredService<TeamReadings>())
        .AddSingleton<ITeamPeople>(provider => provider.GetRequiredService<TeamReadings>())
        .AddSingleton<ReplicaName>()
        .AddSingleton<DeliveryHealth>()
        .AddSingleton<DeliveryMetrics>()
        .AddSingleton<Courier>()
        .AddSingleton<IDeliverNow>(provider => provider.GetRequiredService<Courier>())
        .AddSingleton<DeliveryLoop>()
        .AddSingleton<IDeliverySignal>(provider => provider.GetRequiredService<DeliveryLoop>())
        .AddHostedService(provider => provider.GetRequiredService<DeliveryLoop>());
}
