namespace CollectiveImpact.Teams.Authentication;

internal static class TeamsHosts
{
    // Whole names: anybody can register a name under trafficmanager.net.
    public static readonly IReadOnlyList<string> Known =
    [
        "smba.trafficmanager.net",
        "smba.onyx.prod.teams.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
        "frontend.botapi.msg.infra.teams.microsoftonline.cn",
    ];
}
