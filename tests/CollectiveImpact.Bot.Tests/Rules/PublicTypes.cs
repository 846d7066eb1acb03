using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CollectiveImpact.Bot.Tests.Rules;

/// <summary>Which public types of an assembly no other assembly needs, read from the metadata of those that refer to it.</summary>
internal static class PublicTypes
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Needless(Assembly library, IEnumerable<Assembly> all)
    {
        var used = all.Where(other => other != library).SelectMany(other => TypesUsedFrom(library, other)).ToHashSet();

        // A constant leaves no trace where it is used, so a class of nothing else cannot be judged.
        var open = Product.Types(library).Where(type => type.IsVisible && !HoldsOnlyConstants(type)).ToList();
        var needed = new HashSet<Type>();
        var waiting = new Queue<Type>(open.Where(type => used.Contains(type.FullName!)));
        while (waiting.TryDequeue(out var type))
        {
            if (needed.Add(type))
            {
                // What a needed type shows must be public too, and so must what it stands in or builds on.
                Signature(type).Where(open.Contains).ToList().ForEach(waiting.Enqueue);

                // A closed hierarchy is one thing: its cases are as public as their parent.
                open.Where(part => type.IsAbstract && part.BaseType == type).ToList().ForEach(waiting.Enqueue);
            }
        }

        return open.Except(needed).Select(type => type.FullName!);
    }

    private static bool HoldsOnlyConstants(Type type) =>
        type is { IsAbstract: true, IsSealed: true } && type.GetMembers(Visible).All(member => member is FieldInfo { IsLiteral: true });

    private static IEnumerable<string> TypesUsedFrom(Assembly library, Assembly user)
    {
        using var file = new PEReader(File.OpenRead(user.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Where(handle => ComesFrom(metadata, handle, library)).Select(handle => FullName(metadata, handle))];
    }

    private static bool ComesFrom(MetadataReader metadata, TypeReferenceHandle handle, Assembly library)
    {
        var scope = metadata.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => ComesFrom(metadata, (TypeReferenceHandle)scope, library),
            HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == library.GetName().Name,
            _ => false,
        };
    }

    private static string FullName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{FullName(metadata, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    private static IEnumerable<Type> Signature(Type type)
    {
        var members = type.GetMembers(Visible).Where(IsShown).SelectMany(TypesOf);
        return members.Concat(type.GetInterfaces()).Append(type.BaseType!).Append(type.DeclaringType!).Where(part => part is not null).SelectMany(Parts);
    }

    private static bool IsShown(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        Type => false,
        _ => true,
    };

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        FieldInfo field => [field.FieldType],
        EventInfo @event => [@event.EventHandlerType!],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
