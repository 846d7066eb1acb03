namespace CollectiveImpact.Bot.Features.Delivery;

internal static class DeliveryVerbs
{
    public const string Retry = "delivery.retry";
}
