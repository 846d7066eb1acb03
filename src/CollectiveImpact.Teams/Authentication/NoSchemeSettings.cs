using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;

namespace CollectiveImpact.Teams.Authentication;

/// <summary>The rules for tokens stand in code alone: a setting such as <c>Authentication:Schemes</c> can neither loosen nor break them.</summary>
internal sealed class NoSchemeSettings : IAuthenticationConfigurationProvider
{
    public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
}
