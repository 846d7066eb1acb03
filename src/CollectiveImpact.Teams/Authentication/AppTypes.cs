namespace CollectiveImpact.Teams.Authentication;

internal static class AppTypes
{
    public const string SingleTenant = "SingleTenant";
    public const string UserAssignedMsi = "UserAssignedMSI";
    public const string MultiTenant = "MultiTenant";

    public static readonly string[] All = [SingleTenant, UserAssignedMsi, MultiTenant];
}
