using System.Collections.Frozen;
using Microsoft.CodeAnalysis;

namespace SurveyStats.Tests.Architecture;

/// <summary>What every public type of the library promises: one namespace, nothing that changes, families that are closed.</summary>
internal static class PublicSurfaceRules
{
    private static readonly FrozenSet<string> MutableCollections = new[]
    {
        "List", "Dictionary", "HashSet", "SortedDictionary", "SortedSet", "Queue", "Stack",
        "IList", "ICollection", "IDictionary", "ISet", "Span", "Memory", "ArrayList", "Hashtable",
    }.ToFrozenSet();

    public static IEnumerable<string> TypesInTheWrongNamespace(SourceTree tree)
    {
        foreach (var type in tree.DeclaredTypes().Where(type => type.ContainingType is null))
        {
            var actual = type.ContainingNamespace.ToDisplayString();
            if (IsPublic(type))
            {
                if (actual != "SurveyStats") yield return $"{type.ToDisplayString()} is public and must be in namespace SurveyStats.";
            }
            else
            {
                var home = string.Join('.', LayeringRules.HomesOf(type));
                if (actual != "SurveyStats." + home) yield return $"{type.ToDisplayString()} is internal and must be in namespace SurveyStats.{home}.";
            }
        }
    }

    public static IEnumerable<string> MutableState(SourceTree tree)
        => PublicTypes(tree).SelectMany(type => type.GetMembers().Where(IsPublic).SelectMany(member => member switch
        {
            IPropertySymbol property => OfProperty(property),
            IFieldSymbol field => OfField(field),
            _ => [],
        }));

    public static IEnumerable<string> OpenFamilies(SourceTree tree)
    {
        foreach (var type in PublicTypes(tree).Where(type => type.TypeKind == TypeKind.Class && !type.IsStatic && !IsException(type)))
        {
            if (type is { IsAbstract: true, IsRecord: true })
                yield return $"{type.Name} is an abstract record: its copy constructor lets others derive from it. Make it an abstract class.";
            else if (type.IsAbstract && type.InstanceConstructors.Any(constructor => !IsClosed(constructor)))
                yield return $"{type.Name} is abstract: its constructors must be private protected, so that the family is closed.";
            else if (type is { IsAbstract: false, IsSealed: false })
                yield return $"{type.Name} must be sealed, static, or the abstract head of a closed family.";
        }
    }

    public static IEnumerable<string> StructsThatChange(SourceTree tree)
        => PublicTypes(tree).Where(type => type is { TypeKind: TypeKind.Struct, IsReadOnly: false })
            .Select(type => $"{type.Name} must be a readonly struct.");

    /// <summary>Verbs added to a type from outside are looked for in Analysis and Significance, and nowhere else.</summary>
    public static IEnumerable<string> ExtensionsElsewhere(SourceTree tree)
        => from type in PublicTypes(tree)
           where type.IsStatic && type.ContainingType is null
           where type.GetMembers().Any(member => IsPublic(member) && member is IMethodSymbol { IsExtensionMethod: true } or INamedTypeSymbol { IsExtension: true })
           let home = string.Join(", ", LayeringRules.HomesOf(type))
           where home is not ("Analysis" or "Significance")
           select $"{type.Name} of {home} holds public extension members: they live in Analysis or in Significance.";

    private static IEnumerable<string> OfProperty(IPropertySymbol property)
    {
        if (property.SetMethod is { } setter && IsPublic(setter))
        {
            if (!setter.IsInitOnly) yield return $"{property.ToDisplayString()} can be set from outside.";
            else if (!property.ContainingType.IsRecord) yield return $"{property.ToDisplayString()} has init outside of a record: it escapes the type's validation.";
        }

        if (MutablePart(property.Type) is { } part) yield return $"{property.ToDisplayString()} hands out a {part}: use IReadOnlyList or ImmutableArray.";
    }

    private static IEnumerable<string> OfField(IFieldSymbol field)
    {
        if (field.ContainingType.TypeKind == TypeKind.Enum) yield break;
        if (!field.IsConst && !(field.IsStatic && field.IsReadOnly)) yield return $"{field.ToDisplayString()} is a public field.";
        else if (MutablePart(field.Type) is { } part) yield return $"{field.ToDisplayString()} hands out a {part}.";
    }

    private static string? MutablePart(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => type.ToDisplayString(),
        INamedTypeSymbol named when MutableCollections.Contains(named.Name)
            && named.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal) => type.ToDisplayString(),
        INamedTypeSymbol named => named.TypeArguments.Select(MutablePart).FirstOrDefault(part => part is not null),
        _ => null,
    };

    private static bool IsClosed(IMethodSymbol constructor)
        => constructor is { IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.ProtectedAndInternal or Accessibility.Private };

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            if (ancestor.ToDisplayString() == "System.Exception") return true;
        return false;
    }

    private static IEnumerable<INamedTypeSymbol> PublicTypes(SourceTree tree) => tree.DeclaredTypes().Where(IsPublic);

    // Protected counts as public: whoever can derive can see it.
    private static bool IsPublic(ISymbol symbol)
    {
        for (var s = symbol; s is not null and not INamespaceSymbol; s = s.ContainingSymbol)
            if (s.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)) return false;
        return true;
    }
}
