using System.Diagnostics;
using System.Globalization;

namespace SurveyStats.Benchmarks.DesignBased;

/// <summary>R survey, run by Peers/survey.R on the same columns.</summary>
internal static class RSurvey
{
    /// <summary>The answer of R to one shape.</summary>
    /// <param name="Seconds">The elapsed time of one call.</param>
    /// <param name="Figures">Estimates and standard errors; empty where R stopped.</param>
    /// <param name="Error">What R said when it stopped; null: it did not.</param>
    internal sealed record Answer(double Seconds, double[] Figures, string? Error);

    /// <summary>Whether R is there with the package.</summary>
    public static bool IsInstalled()
    {
        try
        {
            using var process = Start(["-e", "quit(status = !requireNamespace('survey', quietly = TRUE))"]);
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Asks R for shapes of one sample, whose columns stand in a folder; an answer as soon as R has it.</summary>
    public static IEnumerable<(DesignShape Shape, Answer Answer)> Ask(string folder, IReadOnlyList<DesignShape> shapes)
    {
        using var process = Start([Script(), folder, .. shapes.Select(s => $"{s.Task.Name}|{s.Kind}")]);
        foreach (var shape in shapes)
        {
            if (process.StandardOutput.ReadLine() is not { } line)
            {
                throw new InvalidOperationException($"Peers/survey.R ended before '{shape.Name}'. Run it by hand to see why.");
            }

            yield return (shape, Parse(line));
        }

        process.WaitForExit();
    }

    private static Answer Parse(string line)
    {
        var parts = line.Split('\t');
        var seconds = double.Parse(parts[0], CultureInfo.InvariantCulture);
        return parts[1] == "error"
            ? new Answer(seconds, [], parts[2])
            : new Answer(seconds, [.. parts[2].Split(' ').Select(Number)], null);
    }

    // R has NaN and NA for figures that do not exist.
    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : double.NaN;

    private static Process Start(string[] arguments) =>
        Process.Start(new ProcessStartInfo("Rscript", ["--vanilla", .. arguments]) { RedirectStandardOutput = true })
        ?? throw new InvalidOperationException("Rscript did not start.");

    private static string Script()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var script = Path.Combine(folder, "Peers", "survey.R");
            if (File.Exists(script))
            {
                return script;
            }
        }

        throw new FileNotFoundException("Peers/survey.R stands beside the project of the benchmarks. Run them from the repository.");
    }
}
