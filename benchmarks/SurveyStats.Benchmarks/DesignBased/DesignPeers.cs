using System.Globalization;

namespace SurveyStats.Benchmarks.DesignBased;

/// <summary>
/// `design-peers 10000 100000 1000000`: the same estimates here and by R survey in one session, as a Markdown table with the ratio of the times and the
/// largest relative difference of estimates, standard errors and tests; ends with 1 if one exceeds 1e-9. `design-peers groups` does it for 6,760 groups
/// of 50,000 responses. Without R the times of this library alone.
/// </summary>
internal static class DesignPeers
{
    private const double Tolerance = 1e-9;

    // Shares of 0 and 1 have standard errors of 0, or of a few roundings.
    private const double Rounding = 1e-14;

    public static int Run(ReadOnlySpan<string> arguments)
    {
        var shapes = new List<DesignShape>();
        foreach (var argument in arguments)
        {
            shapes.AddRange(argument == "groups"
                ? [new DesignShape(DesignSize.Clustered(50_000), DesignKind.Units, DesignTask.SharesByGroup)]
                : DesignShape.Compared(int.Parse(argument, CultureInfo.InvariantCulture)));
        }

        var hasR = RSurvey.IsInstalled();
        Console.WriteLine("| task | rows | strata x units | design | tally and estimates | estimates alone | R survey | ratio | largest relative difference |");
        Console.WriteLine("|---|---:|---:|---|---:|---:|---:|---:|---|");
        var agrees = true;
        foreach (var ofSize in shapes.GroupBy(s => s.Size))
        {
            agrees &= Compare(ofSize.Key, [.. ofSize], hasR);
        }

        return agrees ? 0 : 1;
    }

    private static bool Compare(DesignSize size, IReadOnlyList<DesignShape> shapes, bool hasR)
    {
        var sample = new DesignSample(size);
        var ours = shapes.ToDictionary(s => s, s => Measure(sample, s));
        if (!hasR)
        {
            foreach (var shape in shapes)
            {
                Print(shape, ours[shape], null);
            }

            return true;
        }

        var folder = Directory.CreateTempSubdirectory("design-peers");
        try
        {
            sample.Write(folder.FullName, shapes.Any(s => s.Task.Name.Contains("number", StringComparison.Ordinal)));
            sample = null;
            var agrees = true;
            foreach (var (shape, answer) in RSurvey.Ask(folder.FullName, shapes))
            {
                Print(shape, ours[shape], answer);
                agrees &= answer.Error is not null || Agree(ours[shape].Figures, answer.Figures);
            }

            return agrees;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (double Whole, double Estimates, double[] Figures) Measure(DesignSample sample, DesignShape shape)
    {
        var responses = sample.Responses(shape.Kind);
        var (whole, figures) = DesignTimer.Median(() => shape.Estimates(sample, shape.Tabulate(sample, responses)));
        var tally = shape.Tabulate(sample, responses);
        if (shape.Kind == DesignKind.ExplicitReplicates)
        {
            var weights = responses.Bound.Replicates!.Weights!;
            var read = DesignTimer.Median(() => ReplicateBenchmarks.Read(weights)).Seconds;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{shape.Name}: a plain read of the {weights.LongLength * 8 / 1e6:0} MB of replicate weights takes {read * 1e3:0.0} ms, the whole task {whole / read:0.00} times that."));
        }

        return (whole, DesignTimer.Median(() => shape.Estimates(sample, tally)).Seconds, figures);
    }

    private static void Print(DesignShape shape, (double Whole, double Estimates, double[] Figures) ours, RSurvey.Answer? theirs)
    {
        var peer = theirs is null ? "not installed | |"
            : theirs.Error is { } error ? string.Create(CultureInfo.InvariantCulture,
                $"stops after {theirs.Seconds:0.0} s: {error} | | here {string.Join(", ", ours.Figures.Take(4).Select(f => f.ToString("0.######", CultureInfo.InvariantCulture)))}")
            : string.Create(CultureInfo.InvariantCulture,
                $"{theirs.Seconds * 1e3:0} ms | {theirs.Seconds / ours.Whole:0} | {LargestDifference(ours.Figures, theirs.Figures):0.0e+0} of {theirs.Figures.Length}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {shape.Task.Name} | {shape.Size.Rows} | {shape.Size.Strata} x {shape.Size.Units} | {shape.Kind} | {ours.Whole * 1e3:0.00} ms | {ours.Estimates * 1e3:0.00} ms | {peer} |"));
    }

    private static bool Agree(double[] ours, double[] theirs)
    {
        if (ours.Length != theirs.Length)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"There are {ours.Length} figures here and {theirs.Length} in R."));
            return false;
        }

        int[] differ = [.. Enumerable.Range(0, ours.Length).Where(i => Difference(ours[i], theirs[i]) > Tolerance)];
        foreach (var i in differ.Take(5))
        {
            Console.Error.WriteLine(FormattableString.Invariant($"Figure {i} of {ours.Length} is {ours[i]:R} here and {theirs[i]:R} in R; {differ.Length} differ."));
        }

        return differ.Length == 0;
    }

    private static double LargestDifference(double[] ours, double[] theirs) =>
        ours.Length == theirs.Length ? ours.Zip(theirs, Difference).DefaultIfEmpty().Max() : double.PositiveInfinity;

    private static double Difference(double ours, double theirs)
    {
        var size = Math.Max(Math.Abs(ours), Math.Abs(theirs));
        return double.IsNaN(ours) || double.IsNaN(theirs) ? (double.IsNaN(ours) == double.IsNaN(theirs) ? 0 : double.PositiveInfinity)
            : size > Rounding ? Math.Abs(ours - theirs) / size
            : 0;
    }
}
