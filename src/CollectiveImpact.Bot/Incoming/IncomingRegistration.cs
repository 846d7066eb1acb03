using CollectiveImpact.Bot.Features.Asks;
using CollectiveImpact.Bot.Features.CheckIn;
using CollectiveImpact.Bot.Features.Delivery;
using CollectiveImpact.Bot.Features.Digests;
using CollectiveImpact.Bot.Features.Help;
using CollectiveImpact.Bot.Features.Installation;
using CollectiveImpact.Bot.Features.Overview;
using CollectiveImpact.Bot.Features.Rounds;
using CollectiveImpact.Bot.Features.Wins;
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
        .AddSingleton<Replies>();

    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<Arrivals>()
        .AddScoped<TeamInstallations>()
        .AddScoped<CheckInSheets>()
        .AddScoped<CheckInHandler>()
        .AddScoped<RoundInvitations>()
        .AddScoped<StartRoundHandler>()
        .AddScoped<RoundStatusHandler>()
        .AddScoped<WinsHandler>()
        .AddScoped<AsksHandler>()
        .AddScoped<OffersHandler>()
        .AddScoped<OverviewHandler>()
        .AddScoped<HelpHandler>()
        .AddScoped<ContactHandler>()
        .AddScoped<LanguageHandler>()
        .AddScoped<DigestSources>()
        .AddScoped<DigestPoster>()
        .AddScoped<DigestHandler>()
        .AddScoped<DeliveryViews>()
        .AddScoped<DeliveryRetry>()
        .AddScoped<DeliveryHandler>();
}
