using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SurveyStats.Tests.Architecture;

/// <summary>Files that can be read at a sitting and found by the name of what they hold; procedures that name their source.</summary>
internal static class SourceFileRules
{
    public const int LongestFile = 400;

    public static IEnumerable<string> FilesNamedWrongly(SourceTree tree)
    {
        foreach (var file in tree.Files)
        {
            var types = SourceTree.TopLevelTypes(file).ToList();
            var publics = types.Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)).Select(NameOf).Distinct().ToList();
            if (publics.Count > 1) yield return $"{file.FilePath} declares the public types {string.Join(", ", publics)}: one public type per file.";
            var names = publics.Count > 0 ? publics : [.. types.Select(NameOf)];
            if (names.Count > 0 && !names.Contains(Path.GetFileName(file.FilePath).Split('.')[0]))
                yield return $"{file.FilePath} must be named after {string.Join(" or ", names)} (Type.cs, or Type.Part.cs).";
        }
    }

    public static IEnumerable<string> FilesTooLong(IEnumerable<(string Path, string Text)> files)
        => from file in files
           let lines = file.Text.AsSpan().TrimEnd('\n').Count('\n') + 1
           where lines >= LongestFile
           select $"{file.Path} has {lines} lines; the limit is {LongestFile}, the aim 300.";

    /// <summary>A procedure is a concrete class of a family whose abstract head is declared in Intervals or Significance.</summary>
    public static IEnumerable<string> ProceduresWithoutSource(SourceTree tree)
    {
        foreach (var type in Procedures(tree))
        {
            var comment = type.GetDocumentationCommentXml(expandIncludes: false) ?? "";
            if (!comment.Contains("<summary>", StringComparison.Ordinal)) yield return $"{type.ToDisplayString()} has no <summary>.";
            if (!comment.Contains("Source:", StringComparison.Ordinal)) yield return $"{type.ToDisplayString()} names no \"Source:\" in its doc comment.";
        }
    }

    public static IEnumerable<INamedTypeSymbol> Procedures(SourceTree tree)
        => tree.DeclaredTypes().Where(type => type is { TypeKind: TypeKind.Class, IsAbstract: false } && IsOfAFamily(type));

    private static bool IsOfAFamily(INamedTypeSymbol type)
    {
        for (var head = type.BaseType; head is not null; head = head.BaseType)
            if (head.IsAbstract && LayeringRules.HomesOf(head).Any(room => room is "Intervals" or "Significance")) return true;
        return false;
    }

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declaration => declaration.Identifier.Text,
        DelegateDeclarationSyntax declaration => declaration.Identifier.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.Kind(), "Not a type declaration."),
    };
}
