using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SurveyStats.Tests.Architecture;

/// <summary>
/// Compiles a file-based app against the library as the tests know it, and runs it in this process: quick, and no second build
/// that could meet the first one in obj/. The CI script runs the real <c>dotnet run</c>.
/// </summary>
internal static class Script
{
    /// <summary>Compiles; the errors, or none.</summary>
    public static IReadOnlyList<string> Errors(string source, string path) => [.. Compile(source, path, new MemoryStream())];

    /// <summary>Compiles and runs the program in the given folder; what it wrote to the console.</summary>
    public static string Run(string source, string path, string currentDirectory)
    {
        using var image = new MemoryStream();
        var errors = Compile(source, path, image);
        if (errors.Count > 0) throw new InvalidOperationException(string.Join("\n", errors));
        image.Position = 0;
        var context = new AssemblyLoadContext(Path.GetFileName(path), isCollectible: true);
        var (console, folder) = (Console.Out, Environment.CurrentDirectory);
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            Environment.CurrentDirectory = currentDirectory;
            Invoke(context.LoadFromStream(image).EntryPoint!);
            return output.ToString();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{exception.GetType().Name}: {exception.Message}\nafter the output:\n{output}", exception);
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = folder;
            context.Unload();
        }
    }

    private static void Invoke(MethodInfo main)
    {
        try
        {
            var result = main.Invoke(null, main.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
            if (result is int code and not 0) throw new InvalidOperationException($"The program ended with {code}.");
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
        }
    }

    private static List<string> Compile(string source, string path, MemoryStream image)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            "Script_" + Path.GetFileNameWithoutExtension(path).Replace('.', '_'),
            [CSharpSyntaxTree.ParseText(References.ImplicitUsings, options), CSharpSyntaxTree.ParseText(WithoutDirectives(source), options, path)],
            References.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString())];
    }

    // `#:package`, `#:project` and `#!` are for `dotnet run`; blank lines keep the line numbers.
    private static string WithoutDirectives(string source)
        => string.Join('\n', source.ReplaceLineEndings("\n").Split('\n')
            .Select(line => line.StartsWith("#:", StringComparison.Ordinal) || line.StartsWith("#!", StringComparison.Ordinal) ? "" : line));
}
