using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SurveyStats.Tests.Architecture;

/// <summary>The library's source, compiled anew, so that rules can be asked of symbols rather than of text.</summary>
internal sealed class SourceTree
{
    private static readonly Lazy<SourceTree> LibraryTree = new(() => new SourceTree(
        Repository.CSharpFilesBelow("src", "SurveyStats")
            .Select(file => (Path.GetRelativePath(Repository.PathOf("src", "SurveyStats"), file).Replace('\\', '/'), File.ReadAllText(file)))));

    /// <summary>Compiles a tree of (path below src/SurveyStats, text).</summary>
    public SourceTree(IEnumerable<(string Path, string Text)> files)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest).WithDocumentationMode(DocumentationMode.Parse);
        Files = [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path))];
        var compilation = CSharpCompilation.Create(
            "SurveyStats",
            [CSharpSyntaxTree.ParseText(References.ImplicitUsings, options), .. Files],
            References.AllBut("SurveyStats"),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(FrameworkGenerators(), parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        Compilation = generated;
    }

    public static SourceTree Library => LibraryTree.Value;

    public ImmutableArray<SyntaxTree> Files { get; }

    public Compilation Compilation { get; }

    /// <summary>A room is the first folder of the path; a file outside of all folders has none.</summary>
    public static string? RoomOf(SyntaxTree file)
    {
        var slash = file.FilePath.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? null : file.FilePath[..slash];
    }

    /// <summary>The type declarations of a file that are not inside other types.</summary>
    public static IEnumerable<MemberDeclarationSyntax> TopLevelTypes(SyntaxTree file)
        => file.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Where(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Cast<MemberDeclarationSyntax>();

    /// <summary>Every type that the library's own files declare, nested ones too.</summary>
    public IEnumerable<INamedTypeSymbol> DeclaredTypes()
    {
        var all = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var file in Files)
        {
            var model = Compilation.GetSemanticModel(file);
            foreach (var node in file.GetRoot().DescendantNodes())
                if (node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
                    && model.GetDeclaredSymbol(node) is INamedTypeSymbol type && all.Add(type))
                    yield return type;
        }
    }

    // Source generators of the framework (JSON contexts, regular expressions), so that generated members bind.
    private static IEnumerable<ISourceGenerator> FrameworkGenerators()
    {
        var runtime = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var packs = new DirectoryInfo(Path.Combine(runtime.Parent!.Parent!.Parent!.FullName, "packs", "Microsoft.NETCore.App.Ref"));
        if (!packs.Exists) yield break;
        var pack = packs.EnumerateDirectories("10.*").OrderBy(folder => folder.Name.Length).ThenBy(folder => folder.Name, StringComparer.Ordinal).Last();
        foreach (var name in new[] { "System.Text.Json.SourceGeneration.JsonSourceGenerator", "System.Text.RegularExpressions.Generator.RegexGenerator" })
        {
            var path = Path.Combine(pack.FullName, "analyzers", "dotnet", "cs", name[..name.LastIndexOf('.')] + ".dll");
            if (File.Exists(path) && Assembly.LoadFrom(path).GetType(name) is { } type)
                yield return ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
        }
    }
}
