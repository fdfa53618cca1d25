using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SurveyStats.Tests.Architecture;

namespace SurveyStats.Tests.Processes;

/// <summary>
/// A console program as a user writes it for one of many machines: it reads a shard and writes its tally with the name of the shard, or merges such. Compiled
/// once into a folder of its own beside the library, and started as a real process.
/// </summary>
public sealed class ShardProgram : IDisposable
{
    /// <summary>The designs by which each shard is tabulated.</summary>
    public static readonly string[] Designs = ["plain", "weighted", "complex"];

    private const string Name = "shards";

    private const string Source =
        """
        using SurveyStats;

        // tabulate survey.json responses.csv name: writes name.plain.json, name.weighted.json and name.complex.json; "-": the responses come from the standard input
        // merge tally.json part.json part.json ...
        try
        {
            var tallies = args switch
            {
                ["tabulate", var survey, var responses, var name] => Tabulate(Survey.FromJson(File.ReadAllText(survey)), responses, name),
                ["merge", var name, .. var parts] => new()
                {
                    [name] = parts.Select(part => TallyCheckpoint.FromJson(File.ReadAllText(part))).Aggregate((sum, part) => sum.MergedWith(part)),
                },
                _ => throw new ArgumentException("tabulate or merge?"),
            };

            // Only a whole tally gets its name.
            foreach (var (name, tally) in tallies)
            {
                File.WriteAllText(name + ".part", tally.ToJson());
                File.Move(name + ".part", name);
            }

            return 0;
        }
        catch (Exception problem) when (problem is SurveyDataException or SurveyFormatException or ArgumentException)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }

        static Dictionary<string, TallyCheckpoint> Tabulate(Survey survey, string file, string name)
        {
            using var bytes = new MemoryStream();
            using (var source = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file))
            {
                source.CopyTo(bytes);
            }

            return new[] { "plain", "weighted", "complex" }.ToDictionary(design => $"{name}.{design}.json", design =>
            {
                bytes.Position = 0;
                TallyCheckpoint? whole = null;
                Tally.FromCsv(
                    bytes, survey, [.. survey.Questions.Where(q => q.Id != "country")], [survey.SegmentsBy("country"), Segmentation.Total], Options(design),
                    streaming: new TallyStreaming { Checkpointed = checkpoint => whole = checkpoint }, source: Path.GetFileName(file));
                return whole!;
            });
        }

        static ReadOptions Options(string design) => new()
        {
            WeightColumn = design == "weighted" ? "w" : null,
            Design = design == "complex" ? SampleDesign.Complex("w", "stratum", ["unit"], nested: true) : null,
            IgnoredColumns = design switch { "plain" => ["w", "stratum", "unit"], "weighted" => ["stratum", "unit"], _ => [] },
            MultipleChoices = [MultipleChoiceColumns.Delimited("media")],
        };
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("survey-stats-shards-");

    public ShardProgram()
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            Name,
            [CSharpSyntaxTree.ParseText(References.ImplicitUsings, options), CSharpSyntaxTree.ParseText(Source, options)],
            References.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var result = compilation.Emit(PathOf($"{Name}.dll"));
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
        }

        // The library with those it names that are not of the framework; the framework that the tests run on.
        var library = typeof(Tally).Assembly;
        foreach (var name in library.GetReferencedAssemblies().Append(library.GetName()).Select(assembly => $"{assembly.Name}.dll"))
        {
            if (File.Exists(Path.Combine(AppContext.BaseDirectory, name)))
            {
                File.Copy(Path.Combine(AppContext.BaseDirectory, name), PathOf(name));
            }
        }

        File.Copy(Path.Combine(AppContext.BaseDirectory, "SurveyStats.Tests.runtimeconfig.json"), PathOf($"{Name}.runtimeconfig.json"));
    }

    /// <summary>A file in the folder of the program.</summary>
    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    /// <summary>Starts a process; its texts are UTF-8.</summary>
    public Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Host(), ["exec", PathOf($"{Name}.dll"), .. arguments])
    {
        WorkingDirectory = _folder.FullName,
        RedirectStandardInput = true,
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        StandardErrorEncoding = Encoding.UTF8,
    })!;

    /// <summary>Runs a process to its end.</summary>
    /// <returns>The exit code, and what it wrote as errors.</returns>
    public async Task<(int Code, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var (errors, output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        await output;
        return (process.ExitCode, (await errors).Trim());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The dotnet command that runs these tests.</summary>
    private static string Host()
    {
        var command = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var ofRuntime = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", command);
        return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host) ? host
            : File.Exists(ofRuntime) ? Path.GetFullPath(ofRuntime)
            : command;
    }
}
