namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>A drawer called Helpers, Common or Utils says nothing about what is in it.</summary>
public sealed class NameTests
{
    private static readonly string[] Folders = ["Helpers", "Helper", "Common", "Utils", "Util", "Utilities", "Managers", "Misc", "Shared"];
    private static readonly string[] Suffixes = ["Helper", "Helpers", "Common", "Util", "Utils", "Utilities", "Manager", "Managers"];

    [Fact]
    public void Folders_say_what_is_in_them() =>
        Assert.DoesNotContain(SourceTree.Product.Concat(SourceTree.Tests).Select(file => file.Path), IsDrawer);

    [Fact]
    public void Types_say_what_they_are() =>
        Assert.DoesNotContain(Product.Assemblies.SelectMany(Product.Types).Select(type => type.Name), IsVague);

    [Theory]
    [InlineData("src/CollectiveImpact.Bot/Helpers/Text.cs")]
    [InlineData("src/CollectiveImpact.Bot/Features/Rounds/Utils/Text.cs")]
    public void Folder_is_caught_when_it_is_a_drawer(string path) => Assert.True(IsDrawer(path));

    [Theory]
    [InlineData("RoundManager")]
    [InlineData("CardHelper")]
    [InlineData("ListUtils`1")]
    public void Type_is_caught_when_its_name_is_vague(string name) => Assert.True(IsVague(name));

    private static bool IsDrawer(string path) => path.Split('/').SkipLast(1).Any(Folders.Contains);

    private static bool IsVague(string name) => Suffixes.Any(suffix => name.Split('`')[0].EndsWith(suffix, StringComparison.Ordinal));
}
