using System.Reflection;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>The four assemblies of the product.</summary>
internal static class Product
{
    public static Assembly Alliance { get; } = Assembly.Load("CollectiveImpact.Alliance");

    public static Assembly Teams { get; } = Assembly.Load("CollectiveImpact.Teams");

    public static Assembly Storage { get; } = Assembly.Load("CollectiveImpact.Storage");

    public static Assembly Bot { get; } = Assembly.Load("CollectiveImpact.Bot");

    public static IReadOnlyList<Assembly> Assemblies { get; } = [Alliance, Teams, Storage, Bot];

    public static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    /// <summary>What people wrote: types of the compiler and of source generators are left out.</summary>
    public static IEnumerable<Type> Types(Assembly assembly) => assembly.GetTypes().Where(type =>
        !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), inherit: false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
        && !type.FullName!.Contains('<', StringComparison.Ordinal)
        && type.Namespace?.StartsWith("CollectiveImpact", StringComparison.Ordinal) == true);
}
