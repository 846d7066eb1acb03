using System.Globalization;
using System.Text;
using System.Text.Json;
using CollectiveImpact.Alliance.Features.Alliances;
using CollectiveImpact.Alliance.People;

namespace CollectiveImpact.Bot.Playground;

/// <summary>The Playground's configuration: one team with General and a channel for the weekly news, and the cast.</summary>
internal static class PlaygroundStage
{
    public const string TenantId = "11111111-2222-4333-8444-555555555555";
    public const string BotId = "28:8f3c1c1e-0000-4000-8000-0000000000b0";
    public const string DigestChannelName = "Ugens nyt";

    public static string TeamId(AllianceProfile profile) => $"19:{profile.Id}@thread.tacv2";

    public static string DigestChannelId(AllianceProfile profile) => $"19:{profile.Id}-ugens-nyt@thread.tacv2";

    /// <summary>YAML, with every text as a JSON string, which is YAML too: no name can break out of its place.</summary>
    public static string Yaml(AllianceProfile profile, PlaygroundCast cast, string botName)
    {
        var yaml = new StringBuilder()
            .AppendLine("version: \"0.1.1\"")
            .AppendLine("tenantId: " + Text(TenantId))
            .AppendLine("bot:")
            .AppendLine("  id: " + Text(BotId))
            .AppendLine("  name: " + Text(botName))
            .AppendLine("currentUser:");
        User(yaml, "  ", "  ", cast.CurrentUser);
        yaml.AppendLine("users:");
        foreach (var other in cast.Others)
        {
            User(yaml, "  - ", "    ", other);
        }

        return yaml
            .AppendLine("personalChat:")
            .AppendLine("  id: " + Text($"a:{cast.CurrentUser.Id}"))
            .AppendLine("groupChat:")
            .AppendLine("  id: " + Text($"19:{profile.Id}-gruppe@thread.v2"))
            .AppendLine("  name: Gruppechat")
            .AppendLine("team:")
            .AppendLine("  id: " + Text(TeamId(profile)))
            .AppendLine("  name: " + Text(profile.ShortName))
            .AppendLine("  aadGroupId: bbbbbbbb-0000-4000-8000-000000000001")
            .AppendLine("  channels:")
            .AppendLine("    - id: " + Text(DigestChannelId(profile)))
            .AppendLine("      name: " + Text(DigestChannelName))
            .ToString();
    }

    private static void User(StringBuilder yaml, string first, string indent, Member member)
    {
        var mail = member.WorkMail ?? $"{member.Id}@alliancen.example";
        yaml.AppendLine(CultureInfo.InvariantCulture, $"{first}id: {Text(PlaygroundCast.UserId(member))}")
            .AppendLine(CultureInfo.InvariantCulture, $"{indent}name: {Text(member.DisplayName)}")
            .AppendLine(CultureInfo.InvariantCulture, $"{indent}userPrincipleName: {Text(mail)}")
            .AppendLine(CultureInfo.InvariantCulture, $"{indent}aadObjectId: {Text(member.AadObjectId!)}")
            .AppendLine(CultureInfo.InvariantCulture, $"{indent}givenName: {Text(member.FirstName)}")
            .AppendLine(CultureInfo.InvariantCulture, $"{indent}surname: {Text(Surname(member))}")
            .AppendLine(CultureInfo.InvariantCulture, $"{indent}email: {Text(mail)}");
    }

    private static string Surname(Member member)
    {
        var space = member.DisplayName.LastIndexOf(' ');
        return space < 0 ? member.DisplayName : member.DisplayName[(space + 1)..];
    }

    private static string Text(string value) => JsonSerializer.Serialize(value);
}
