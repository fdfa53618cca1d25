using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SurveyStats.Tests.Architecture;

/// <summary>
/// Data walks upwards through the rooms, names only downwards. The room of a file is its folder; a type is at home in the
/// folder that declares it, parts added by Significance, Reporting and Analysis aside; a member is at home in the file that declares it.
/// </summary>
internal static class LayeringRules
{
    public static IEnumerable<string> UpwardNames(SourceTree tree)
    {
        foreach (var file in tree.Files)
        {
            var room = SourceTree.RoomOf(file);
            if (room is null || !Rooms.MayUse.ContainsKey(room))
            {
                yield return $"{file.FilePath}: not in a known room; the rooms are {string.Join(", ", Rooms.MayUse.Keys.Order(StringComparer.Ordinal))}.";
                continue;
            }

            foreach (var (node, symbol) in NamesIn(tree, file))
                foreach (var (target, targetRoom) in Targets(symbol))
                    if (!Rooms.Allows(room, targetRoom))
                        yield return $"{Place(file, node)}: {room} must not name {target.ToDisplayString()} of {targetRoom}.";
        }
    }

    public static IEnumerable<string> TypesWithTwoHomes(SourceTree tree)
        => from type in tree.DeclaredTypes()
           let homes = HomesOf(type)
           where homes.Count > 1
           select $"{type.ToDisplayString()} is declared in {string.Join(" and ", homes)}; only Significance, Reporting and Analysis add parts to a type of another room.";

    /// <summary>The room of a type: the lowest that declares it, if all others are rooms that add parts to the types of lower ones.</summary>
    public static IReadOnlyList<string> HomesOf(ISymbol type)
    {
        var declared = RoomsDeclaring(type);
        var lowest = declared.Where(room => declared.All(other => other == room || (Rooms.AddsPartsToOthers(other) && Rooms.Allows(other, room)))).ToList();
        return lowest.Count == 1 ? lowest : declared;
    }

    private static List<string> RoomsDeclaring(ISymbol symbol)
        => [.. symbol.DeclaringSyntaxReferences.Select(reference => SourceTree.RoomOf(reference.SyntaxTree)).OfType<string>()
            .Where(Rooms.MayUse.ContainsKey).Distinct()];

    private static IEnumerable<(SyntaxNode Node, ISymbol Symbol)> NamesIn(SourceTree tree, SyntaxTree file)
    {
        var model = tree.Compilation.GetSemanticModel(file);
        foreach (var node in file.GetRoot().DescendantNodes())
        {
            // Names, and the three places where C# calls a member without naming it. Doc comments may point upwards.
            if (node is not (SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or ConstructorInitializerSyntax))
                continue;
            var info = model.GetSymbolInfo(node);
            if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol)
                yield return (node, symbol);
        }
    }

    // A name of a member names its type too; a parameter, local or type parameter names nothing of another room.
    private static IEnumerable<(ISymbol Target, string Room)> Targets(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { ReducedFrom: { } extension }) symbol = extension;
        symbol = symbol.OriginalDefinition;
        if (symbol is INamedTypeSymbol type)
        {
            foreach (var home in HomesOf(type)) yield return (type, home);
            yield break;
        }

        if (symbol is not (IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol) || OverridesObject(symbol)) yield break;
        var declared = RoomsDeclaring(symbol);
        // Implicit members (a record's Equals, a default constructor) live where their type does.
        if (declared.Count == 0 && symbol.ContainingType is { } owner) declared = [.. HomesOf(owner)];
        foreach (var room in declared) yield return (symbol, room);
    }

    private static bool OverridesObject(ISymbol symbol)
    {
        if (symbol is not IMethodSymbol method) return false;
        while (method.OverriddenMethod is { } overridden) method = overridden;
        return method.ContainingType.SpecialType == SpecialType.System_Object;
    }

    private static string Place(SyntaxTree file, SyntaxNode node)
        => $"{file.FilePath}:{file.GetLineSpan(node.Span).StartLinePosition.Line + 1}";
}
