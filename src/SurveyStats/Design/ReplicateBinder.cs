using System.Runtime.InteropServices;

namespace SurveyStats.Design;

/// <summary>Binds replicate weights to responses.</summary>
internal sealed class ReplicateBinder(ReplicateSample design, int count, DesignColumns columns, DesignProblems problems)
{
    // Replicate weights are often rounded to a few digits in files: factors that agree to this part are one.
    private const double Quantum = 1e-6;

    /// <summary>Binds the design.</summary>
    /// <param name="weights">The weights of the responses, for a design that names none; null: all weigh 1.</param>
    public BoundDesign Bind(double[]? weights)
    {
        weights = columns.Weights(design.Weights) ?? weights;
        return design.Groups is null ? BindWeights(weights) : BindGroups(weights);
    }

    private BoundDesign BindGroups(double[]? weights)
    {
        var column = columns.Names(design.Groups, "jackknife group");
        problems.ThrowIfAny();
        var groups = RowGrouping.By(null, 1, column!);
        if (groups.Count < 2)
        {
            problems.Add(
                null, design.Groups, null, "All responses are in one jackknife group.", "Give at least two groups: replicate g leaves out group g.");
            problems.ThrowIfAny();
        }

        var R = groups.Count;
        var factors = new double[R * R];
        for (var g = 0; g < R; g++)
        {
            for (var r = 0; r < R; r++)
            {
                factors[(g * R) + r] = r == g ? 0 : R / (R - 1.0);
            }
        }

        return new BoundDesign(
            design, weights, Frame(groups.Codes.Select(code => column!.Texts[code]!)), groups.GroupOfRow, Replicates(R, null, factors));
    }

    private BoundDesign BindWeights(double[]? weights)
    {
        var R = design.Columns.Count;
        DesignColumn?[] found = [.. design.Columns.Select(name => columns.Find(name, "replicate weights"))];
        problems.ThrowIfAny();
        var replicates = new double[(long)count * R];
        for (var r = 0; r < R; r++)
        {
            found[r]!.CopyNumbers(replicates.AsSpan(Math.Min(r, replicates.Length)), R);
        }

        CheckReplicates(replicates, found);
        if (!design.Combined && weights is not null)
        {
            for (var row = 0; row < count; row++)
            {
                foreach (ref var replicate in replicates.AsSpan(row * R, R))
                {
                    replicate *= weights[row];
                }
            }
        }

        var (groupOfRow, factors) = Patterns(replicates, weights, R);
        return new BoundDesign(
            design, weights, Frame(Enumerable.Range(1, factors.Length / R).Select(i => FormattableString.Invariant($"{i}"))), groupOfRow,
            Replicates(R, replicates, factors));
    }

    private void CheckReplicates(double[] replicates, DesignColumn?[] found)
    {
        for (var i = 0; i < replicates.Length; i++)
        {
            if (!(replicates[i] >= 0 && replicates[i] <= double.MaxValue))
            {
                var (row, column) = (i / found.Length, found[i % found.Length]!);
                var text = column.TextOf(row);
                problems.Add(
                    row, column.Name, text,
                    text is null ? "The replicate weight is missing." : replicates[i] < 0 ? "is a negative replicate weight." : "is no replicate weight.",
                    "Replicate weights are finite, 0 or more: correct it, or leave the response out.");
            }
        }

        problems.ThrowIfAny();
    }

    /// <summary>
    /// Groups responses whose replicates stand in the same ratios to their weight: all of them have then the same row, but for a factor, in the
    /// matrix of replicate weights, whose rank gives the degrees of freedom.
    /// </summary>
    private (int[] GroupOfRow, double[] Factors) Patterns(double[] replicates, double[]? weights, int R)
    {
        var groupOfRow = new int[count];
        var found = new Dictionary<Pattern, int>();
        var factors = new List<double>();
        var quanta = new long[R];
        for (var row = 0; row < count; row++)
        {
            var values = replicates.AsSpan(row * R, R);
            var weight = weights is null ? 1 : weights[row];
            var unit = weight > 0 ? weight : Largest(values);
            for (var r = 0; r < R; r++)
            {
                quanta[r] = unit == 0 ? 0 : (long)Math.Round(values[r] / unit / Quantum);
            }

            var key = new Pattern(quanta);
            if (!found.TryGetValue(key, out groupOfRow[row]))
            {
                groupOfRow[row] = found.Count;
                found.Add(new Pattern([.. quanta]), found.Count);
                foreach (var value in values)
                {
                    factors.Add(unit == 0 ? 0 : value / unit);
                }
            }
        }

        return (groupOfRow, [.. factors]);
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }

    private static SampleFrame Frame(IEnumerable<string> names)
    {
        FrameUnit[] units = [.. names.Select(name => new FrameUnit(name, 0))];
        return new SampleFrame([new FrameStage([new FrameStratum(string.Empty, -1, units.Length, null)], units)], LonelyUnits.Remove, LonelyInDomains: false);
    }

    private ReplicateWeights Replicates(int R, double[]? replicates, double[] factors) => new(
        design.Method,
        R,
        replicates,
        factors,
        design.Scale ?? design.Method.Scale(R) ?? 1,
        design.ReplicateScales ?? [.. Enumerable.Repeat(1.0, R)],
        design.CentredAtEstimate || design.Method.AlwaysCentredAtEstimate,
        design.DegreesOfFreedom);

    /// <summary>A row of factors, compared by what they are.</summary>
    private readonly struct Pattern(long[] quanta) : IEquatable<Pattern>
    {
        private readonly long[] _quanta = quanta;

        public bool Equals(Pattern other) => _quanta.AsSpan().SequenceEqual(other._quanta);

        public override bool Equals(object? obj) => obj is Pattern other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(_quanta.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
