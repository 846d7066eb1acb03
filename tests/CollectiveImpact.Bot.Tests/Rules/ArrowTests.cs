using System.Reflection;
using System.Xml.Linq;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>References point one way: Bot → Storage → Alliance, Bot → Teams; Alliance and Teams know nobody.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Alliance"] = [],
        ["Teams"] = [],
        ["Storage"] = ["Alliance"],
        ["Bot"] = ["Alliance", "Storage", "Teams"],
    };

    [Fact]
    public void Projects_refer_only_along_the_arrows()
    {
        Assert.Equal(Allowed.Keys.Order(), SourceTree.Projects.Select(project => Name(project.Path)).Order());
        Assert.Empty(SourceTree.Projects.SelectMany(project => Wrong(Name(project.Path), ProjectsOf(project.Text))));
    }

    [Fact]
    public void Assemblies_refer_only_along_the_arrows() => Assert.Empty(Product.Assemblies.SelectMany(assembly =>
        Wrong(Name(assembly.GetName().Name!), Product.References(assembly).Where(name => name.StartsWith("CollectiveImpact.", StringComparison.Ordinal)).Select(Name))));

    [Fact]
    public void Alliance_uses_nothing_but_the_base_class_library()
    {
        Assert.Empty(PackagesOf(SourceTree.Projects.Single(project => Name(project.Path) == "Alliance").Text));
        Assert.All(Product.References(Product.Alliance), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Teams", "Alliance")]
    [InlineData("Alliance", "Storage")]
    [InlineData("Storage", "Teams")]
    [InlineData("Storage", "Bot")]
    public void Arrow_is_refused_when_it_points_the_wrong_way(string from, string to) => Assert.Single(Wrong(from, [to]));

    [Fact]
    public void References_are_found_when_a_project_has_them()
    {
        const string Project = """<Project><ItemGroup><PackageReference Include="Some.Package" /><ProjectReference Include="..\X.Alliance\X.Alliance.csproj" /></ItemGroup></Project>""";

        Assert.Equal(["Alliance"], ProjectsOf(Project));
        Assert.Equal(["Some.Package"], PackagesOf(Project));
    }

    private static IEnumerable<string> Wrong(string from, IEnumerable<string> to) =>
        to.Where(target => !Allowed[from].Contains(target)).Select(target => $"{from} → {target}");

    private static IEnumerable<string> ProjectsOf(string project) => Included(project, "ProjectReference").Select(Name);

    private static IEnumerable<string> PackagesOf(string project) => Included(project, "PackageReference");

    private static IEnumerable<string> Included(string project, string element) =>
        XDocument.Parse(project).Descendants(element).Select(reference => reference.Attribute("Include")!.Value);

    // "…/CollectiveImpact.Storage.csproj" and "CollectiveImpact.Storage" are both Storage.
    private static string Name(string path) => path.Replace(".csproj", "", StringComparison.Ordinal).Split('.')[^1];
}
