using System.Security.Cryptography;
using System.Text;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Alliance.Features.Alliances;

/// <summary>An alliance as it begins: with a team, and the person who installed the bot there as the head of its backbone.</summary>
public sealed record AllianceDraft(AllianceProfile Profile, AllianceTeam Team, Member Lead, RoleAssignment Role, TeamsAddress Address);

/// <summary>How an alliance begins.</summary>
public static class DraftRules
{
    private const int IdBytes = 6;

    /// <summary>The alliance of a team that has none: the same id however often the installation is announced.</summary>
    public static AllianceId IdOf(string teamId) =>
        new("alliance-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(teamId)))[..(2 * IdBytes)]);

    /// <summary>A Draft with a lead. It has no name of its own yet: until the set-up asks, it goes by the team's.</summary>
    public static AllianceDraft Begin(TeamInstallation installation, Installer installer, DateTimeOffset now)
    {
        var id = IdOf(installation.TeamId);
        var backbone = new BackboneOrganisation
        {
            Id = new PartnerId("backbone"),
            Name = installer.Language == Text.Languages.English ? "The backbone team" : "Sekretariatet",
        };
        var profile = new AllianceProfile
        {
            Id = id,
            Name = installation.TeamName?.Trim() ?? "",
            ShortName = installation.TeamName?.Trim() ?? "",
            Language = installer.Language,
            Backbone = backbone,
        };
        var name = string.IsNullOrWhiteSpace(installer.Name) ? backbone.Name : installer.Name.Trim();
        var lead = new Member
        {
            Id = RosterRules.IdOf(id, installer.AadObjectId),
            OrganisationId = backbone.Id,
            DisplayName = name,
            FirstName = MemberNames.FirstOf(name),
            AadObjectId = installer.AadObjectId,
            Language = installer.Language,
            ProfileConfirmedAt = now,
        };
        var role = new RoleAssignment { Id = "lead", MemberId = lead.Id, Role = AllianceRole.BackboneLead, From = profile.Clock.DateOf(now) };
        var address = new TeamsAddress
        {
            MemberId = lead.Id,
            UserId = installer.UserId,
            ServiceUrl = installation.ServiceUrl,
            TenantId = installation.TenantId,
            BotId = installation.BotId,
        };
        return new AllianceDraft(profile, TeamRules.Install(null, installation), lead, role, address);
    }
}
