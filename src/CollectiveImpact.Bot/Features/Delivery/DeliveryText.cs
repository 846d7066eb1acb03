using CollectiveImpact.Bot.Text;

namespace CollectiveImpact.Bot.Features.Delivery;

internal static class DeliveryText
{
    private static readonly TextCatalog _catalog = new("Features.Delivery.DeliveryText");

    public static Words In(string language) => _catalog.In(language);
}
