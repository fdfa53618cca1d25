using System.Globalization;

namespace SurveyStats.Benchmarks.Accuracy;

/// <summary>
/// Prints the largest errors of the distribution functions of this library and of its peers as a Markdown table.
/// <para>
/// `accuracy`: the table of SurveyStats and MathNet. `accuracy points`: the figures as text, for accuracy.R and accuracy.py, which print a
/// line for each function. `accuracy r.txt scipy.txt`: the table with the columns of these files too.
/// </para>
/// </summary>
internal static class AccuracyTable
{
    internal static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is ["points"])
        {
            WritePoints();
            return 0;
        }

        var peers = new List<(string Name, Dictionary<string, string> Cells)>();
        foreach (var file in arguments)
        {
            peers.Add((Path.GetFileNameWithoutExtension(file), ReadPeer(file)));
        }

        WriteTable(peers);
        return 0;
    }

    /// <summary>A line for each point: function, value, inputs, between tabulators.</summary>
    private static void WritePoints()
    {
        foreach (var (function, points) in AccuracyFigures.Read())
        {
            foreach (var (inputs, expected) in points)
            {
                var numbers = inputs.Prepend(expected).Select(v => double.IsInfinity(v) ? "Inf" : v.ToString("R", CultureInfo.InvariantCulture));
                Console.WriteLine($"{function}\t{string.Join('\t', numbers)}");
            }
        }
    }

    private static void WriteTable(List<(string Name, Dictionary<string, string> Cells)> peers)
    {
        Console.WriteLine($"| function | points | SurveyStats | MathNet | {string.Concat(peers.Select(p => $"{p.Name} | "))}".TrimEnd());
        Console.WriteLine($"|---|---|---|---|{string.Concat(peers.Select(_ => "---|"))}");
        foreach (var (function, points) in AccuracyFigures.Read())
        {
            var ours = AccuracyResult.Of(function, SurveyStatsFunctions.All[function], points).Text();
            var mathNet = MathNetFunctions.All.TryGetValue(function, out var peer) ? AccuracyResult.Of(function, peer, points).Text() : "none";
            var others = peers.Select(p => $" {p.Cells.GetValueOrDefault(function, "none")} |");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {function} | {points.Count} | {ours} | {mathNet} |{string.Concat(others)}"));
        }
    }

    /// <summary>The lines of another tool: function, largest error, failures.</summary>
    private static Dictionary<string, string> ReadPeer(string file) => File.ReadLines(file).Select(line => line.Split('\t')).ToDictionary(
        parts => parts[0],
        parts => new AccuracyResult(
            double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var error) ? error : double.PositiveInfinity,
            int.Parse(parts[2], CultureInfo.InvariantCulture)).Text());
}
