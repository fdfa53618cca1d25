using Microsoft.CodeAnalysis;

namespace SurveyStats.Tests.Architecture;

/// <summary>The assemblies that this test run itself was started with, as references for compiling, and the SDK's usings.</summary>
internal static class References
{
    /// <summary>What the SDK adds to every file of a project.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly Lazy<IReadOnlyDictionary<string, MetadataReference>> ByName = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .DistinctBy(path => Path.GetFileNameWithoutExtension(path))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => (MetadataReference)MetadataReference.CreateFromFile(path)));

    public static IEnumerable<MetadataReference> All => ByName.Value.Values;

    public static IEnumerable<MetadataReference> AllBut(string assembly)
        => ByName.Value.Where(pair => pair.Key != assembly).Select(pair => pair.Value);
}
