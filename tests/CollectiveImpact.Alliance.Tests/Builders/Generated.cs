using FsCheck;
using FsCheck.Fluent;

namespace CollectiveImpact.Alliance.Tests.Builders;

/// <summary>Says of generated cases what holds for each; a failure names the smallest case and the seed that gave it.</summary>
internal static class Generated
{
    public static void AllHold<T>(this Gen<T> cases, Func<T, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(cases.ToArbitrary(), holds));
}
