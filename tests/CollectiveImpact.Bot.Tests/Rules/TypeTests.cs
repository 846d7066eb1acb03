using CollectiveImpact.Testing.Peers;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>Types are closed: sealed, static, or abstract with somebody who derives; and public only where another project needs them.</summary>
public sealed class TypeTests
{
    [Fact]
    public void Classes_are_sealed_unless_somebody_derives_from_them() => Assert.Empty(Product.Assemblies.SelectMany(assembly => Open([.. Product.Types(assembly)])));

    [Fact]
    public void Public_types_are_used_by_another_project()
    {
        // What the service does not use at all yet cannot be judged.
        var used = new[] { Product.Alliance, Product.Teams, Product.Storage }.Where(library => Product.References(Product.Bot).Contains(library.GetName().Name));
        Assert.Empty(used.SelectMany(library => PublicTypes.Needless(library, Product.Assemblies)));
    }

    [Fact]
    public void Bot_shows_nothing_to_anybody() =>
        Assert.Empty(Product.Types(Product.Bot).Where(type => type.IsVisible).Select(type => type.FullName));

    [Fact]
    public void Class_is_caught_when_it_is_open() =>
        Assert.Equal(
            [typeof(Loose), typeof(Orphan)],
            Open([typeof(Loose), typeof(Orphan), typeof(Parent), typeof(Child), typeof(Fixed), typeof(IAnything)]));

    [Fact]
    public void Public_type_is_caught_when_nobody_outside_uses_it()
    {
        var testing = typeof(Testing.Peers.Playground).Assembly;

        Assert.Contains(typeof(Testing.Peers.Playground).FullName, PublicTypes.Needless(testing, [testing, typeof(object).Assembly]));
        // This assembly uses the Playground, whose signature leads to its page and on to its cards.
        Assert.DoesNotContain(typeof(PlaygroundCard).FullName, PublicTypes.Needless(testing, [testing, typeof(TypeTests).Assembly]));
    }

    private static IEnumerable<Type> Open(IReadOnlyCollection<Type> types) => types
        .Where(type => type is { IsClass: true, IsSealed: false })
        .Where(type => !(type.IsAbstract && types.Any(other => Derives(other, type))));

    private static bool Derives(Type type, Type from) =>
        type.BaseType is { } parent && (parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent) == from;

#pragma warning disable CA1852 // Open on purpose: these are what the rule must catch.
    private class Loose;
#pragma warning restore CA1852

    private abstract record Orphan;

    private abstract record Parent;

    private sealed record Child : Parent;

    private static class Fixed;

    private interface IAnything;
}
