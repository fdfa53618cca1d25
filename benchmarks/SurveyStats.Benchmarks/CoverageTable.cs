using System.Globalization;
using System.Text;

namespace SurveyStats.Benchmarks;

/// <summary>
/// The exact coverage of every method for one proportion, as a Markdown table: run with the argument <c>coverage</c>, and commit the output as
/// Results/Coverage.md.
/// </summary>
public static class CoverageTable
{
    private static readonly int[] Trials = [5, 10, 30, 100, 541];

    /// <summary>Writes the table.</summary>
    /// <param name="writer">Where to.</param>
    public static void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine("# Exact coverage of the intervals for one proportion at 95 %");
        writer.WriteLine();
        writer.WriteLine("Mean over all shares (an exact integral), infimum over all shares (from both sides of every limit), mean width.");
        writer.WriteLine("Made by `dotnet run -c Release --project benchmarks/SurveyStats.Benchmarks -- coverage`; every figure is computed, none simulated.");
        Write(writer, "Two-sided", IntervalSides.TwoSided, IntervalMethod.All);
        Write(writer, "Upper bound", IntervalSides.UpperBound, IntervalMethod.All.Where(method => !method.IsTwoSidedOnly));
    }

    private static void Write(TextWriter writer, string title, IntervalSides sides, IEnumerable<IntervalMethod> methods)
    {
        writer.WriteLine();
        writer.WriteLine($"## {title}");
        writer.WriteLine();
        writer.WriteLine($"| method | {string.Join(" | ", Trials.Select(n => $"n = {n}: mean | minimum | width"))} |");
        writer.WriteLine($"| :--- |{string.Concat(Trials.Select(_ => " ---: | ---: | ---: |"))}");
        foreach (var method in methods)
        {
            var row = new StringBuilder($"| {method} |");
            foreach (var n in Trials)
            {
                var report = CoverageReport.Of(method, n, sides: sides);
                row.Append(CultureInfo.InvariantCulture, $" {report.Mean:0.000} | {report.Minimum:0.000} | {report.MeanWidth:0.000} |");
            }

            writer.WriteLine(row);
        }
    }
}
