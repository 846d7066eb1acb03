using System.Text;
using System.Text.Json.Nodes;

namespace CollectiveImpact.Bot.Tests.Manifest;

public sealed class AppPackageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Package_holds_exactly_the_four_files_filled_in_and_well_by_Microsofts_schemas()
    {
        using var package = new AppPackage();
        var (exitCode, output, error) = await package.MakeAsync(AppPackage.Values, Ct);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("bot.alliance.example", output, StringComparison.Ordinal);
        var files = await package.ReadAsync(Ct);
        Assert.Equal(["manifest.json", "en.json", "color.png", "outline.png"], files.Keys);
        var manifest = JsonNode.Parse(files["manifest.json"])!;
        Assert.Equal(AppPackage.Values["APP_ID"], (string?)manifest["id"]);
        Assert.Equal(AppPackage.Values["BOT_ID"], (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(AppPackage.Values["TERMS_URL"], (string?)manifest["developer"]!["termsOfUseUrl"]);
        Assert.Equal((0, ""), await CheckedAsync(package));
    }

    [Fact]
    public async Task Package_has_the_same_bytes_when_it_is_made_again()
    {
        using var package = new AppPackage();
        await package.MakeAsync(AppPackage.Values, Ct);
        var first = await File.ReadAllBytesAsync(package.File, Ct);
        await package.MakeAsync(AppPackage.Values, Ct);

        Assert.Equal(first, await File.ReadAllBytesAsync(package.File, Ct));
    }

    [Theory]
    [InlineData("APP_ID", null, "APP_ID: is missing")]
    [InlineData("BOT_ID", null, "BOT_ID: is missing")]
    [InlineData("BOT_DOMAIN", null, "BOT_DOMAIN: is missing")]
    [InlineData("WEBSITE_URL", " ", "WEBSITE_URL: is missing")]
    [InlineData("PRIVACY_URL", null, "PRIVACY_URL: is missing")]
    [InlineData("TERMS_URL", null, "TERMS_URL: is missing")]
    [InlineData("APP_ID", "my-app", "APP_ID: must be a GUID, was 'my-app'.")]
    [InlineData("BOT_DOMAIN", "https://bot.alliance.example", "BOT_DOMAIN: must be a host name")]
    [InlineData("BOT_DOMAIN", "*.alliance.example", "BOT_DOMAIN: must be a host name")]
    [InlineData("PRIVACY_URL", "http://alliance.example/p", "PRIVACY_URL: must be an https address")]
    [InlineData("APP_VERSION", "1.0", "APP_VERSION: must be three numbers")]
    [InlineData("BOT_DOMIAN", "x", "BOT_DOMIAN: there is no such value")]
    public async Task Package_is_not_made_and_one_line_says_which_value_is_wrong(string name, string? value, string line)
    {
        using var package = new AppPackage();
        var values = AppPackage.Values.Where(pair => pair.Key != name).Concat(value is null ? [] : [KeyValuePair.Create(name, value)]);
        var (exitCode, _, error) = await package.MakeAsync(values, Ct);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(line, Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(package.File));
    }

    [Theory]
    [InlineData("manifest.json", "\"accentColor\": \"#0E4F5C\"", "\"accentColour\": \"#0E4F5C\"", "Microsoft's types of 1.25")]
    [InlineData("manifest.json", "\"accentColor\": \"#0E4F5C\"", "\"accentColor\": \"teal\"", "Microsoft's schema says: /accentColor")]
    [InlineData("manifest.json", "\"short\": \"Alliancebot\"", "\"short\": \"Alliancebot for en meget lang alliance\"", "/name/short must NOT have more than 30")]
    [InlineData("manifest.json", "\"team\"", "\"teams\"", "Microsoft's types of 1.25")]
    [InlineData("manifest.json", "\"manifestVersion\": \"1.25\"", "\"manifestVersion\": \"1.24\"", "different versions")]
    [InlineData("manifest.json", "\"bot.alliance.example\"", "\"*.alliance.example\"", "plain host names")]
    [InlineData("manifest.json", "\"botId\": \"e3cb1c84", "\"botId\": \"f3cb1c84", "webApplicationInfo.id must be the bot id")]
    [InlineData("manifest.json", "\"0.1.0\"", "\"${{APP_VERSION}}\"", "${{APP_VERSION}} has no value")]
    [InlineData("en.json", "bots[0].commandLists[0].commands[0].title", "bots[0].commandLists[2].commands[0].title", "translates nothing")]
    [InlineData("en.json", "bots[0].commandLists[0].commands[0].title", "bots[0].commandLists[0].commands[0].name", "Microsoft's schema says")]
    [InlineData("en.json", "\"name.short\"", "\"name.shorter\"", "Microsoft's schema says")]
    public async Task Package_is_caught_when_a_file_of_it_is_not_as_Teams_wants_it(string file, string was, string becomes, string fault)
    {
        using var package = new AppPackage();
        await package.MakeAsync(AppPackage.Values, Ct);
        var files = new Dictionary<string, byte[]>(await package.ReadAsync(Ct));
        var text = Encoding.UTF8.GetString(files[file]);
        Assert.Contains(was, text, StringComparison.Ordinal);
        files[file] = Encoding.UTF8.GetBytes(text.Replace(was, becomes, StringComparison.Ordinal));
        await package.WriteAsync(files, Ct);

        var (exitCode, error) = await CheckedAsync(package);
        Assert.Equal(1, exitCode);
        Assert.Contains(fault, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_is_caught_when_files_are_missing_too_many_or_of_the_wrong_size()
    {
        using var package = new AppPackage();
        await package.MakeAsync(AppPackage.Values, Ct);
        var files = await package.ReadAsync(Ct);

        async Task<string> FaultOfAsync(IEnumerable<KeyValuePair<string, byte[]>> wrong)
        {
            await package.WriteAsync(wrong.ToDictionary(), Ct);
            return (await CheckedAsync(package)).Error;
        }

        Assert.Contains("en.json: is missing", await FaultOfAsync(files.Where(file => file.Key != "en.json")), StringComparison.Ordinal);
        Assert.Contains("read.me: does not belong", await FaultOfAsync(files.Append(new("read.me", [1]))), StringComparison.Ordinal);
        Assert.Contains("manifest/manifest.json: does not belong", await FaultOfAsync(files.Append(new("manifest/manifest.json", [1]))), StringComparison.Ordinal);
        var swapped = files.Select(file => file.Key switch { "color.png" => new("outline.png", file.Value), "outline.png" => new("color.png", file.Value), _ => file });
        Assert.Contains("color.png: must be 192 by 192 pixels, is 32 by 32.\noutline.png: must be 32 by 32", await FaultOfAsync(swapped), StringComparison.Ordinal);
        Assert.Contains("outline.png: is no PNG", await FaultOfAsync(files.Select(file => file.Key == "outline.png" ? new(file.Key, new byte[9]) : file)), StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Error)> CheckedAsync(AppPackage package)
    {
        var (exitCode, _, error) = await package.CheckAsync(Ct);
        return (exitCode, error);
    }
}
