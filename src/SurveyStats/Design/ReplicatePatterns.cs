using System.Runtime.InteropServices;

namespace SurveyStats.Design;

/// <summary>
/// Groups responses whose replicates stand in the same ratios to their weight: all of them have then the same row, but for a factor, in the matrix of
/// replicate weights, whose rank gives the degrees of freedom.
/// </summary>
/// <remarks>
/// Replicate weights are often rounded in files, so that ratios agree only about. The finest of three grids that gives few patterns is taken, else the
/// coarsest. The row of a pattern is u = (sum of w_i x_i) / sqrt(sum of w_i^2), over its responses i with weights w_i and replicates x_i: the
/// direction and the length that they have together in the matrix, in which rounding of small weights counts for little.
/// </remarks>
/// <param name="GroupOfRow">The pattern of each response, by first appearance.</param>
/// <param name="Rows">The row of each pattern: [pattern * R + r].</param>
internal sealed record ReplicatePatterns(int[] GroupOfRow, double[] Rows)
{
    private static readonly double[] Grids = [1e-6, 1e-4, 1e-2];

    /// <summary>Finds the patterns.</summary>
    /// <param name="replicates">The replicate weights: [row * R + r].</param>
    /// <param name="weights">The weights; null: 1.</param>
    /// <param name="R">The number of replicates.</param>
    public static ReplicatePatterns Of(double[] replicates, double[]? weights, int R)
    {
        var units = Units(replicates, weights, R);
        var few = (16L * R) + 256;
        var groupOfRow = new int[units.Length];
        foreach (var grid in Grids)
        {
            var count = Group(replicates, units, R, grid, grid == Grids[^1] ? long.MaxValue : few, groupOfRow);
            if (count > 0 || units.Length == 0)
            {
                return new ReplicatePatterns(groupOfRow, Merged(replicates, units, R, groupOfRow, count));
            }
        }

        throw new InvalidOperationException("The last grid has no limit.");
    }

    /// <summary>What the replicates of each response are measured by: its weight, or, if that is 0, the largest of them.</summary>
    private static double[] Units(double[] replicates, double[]? weights, int R)
    {
        var units = new double[replicates.Length / R];
        for (var row = 0; row < units.Length; row++)
        {
            units[row] = weights is null ? 1 : weights[row];
            if (units[row] == 0)
            {
                units[row] = Largest(replicates.AsSpan(row * R, R));
            }
        }

        return units;
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

    /// <summary>Numbers the patterns of all responses; returns how many there are, or 0 if more than a limit.</summary>
    private static int Group(double[] replicates, double[] units, int R, double grid, long limit, int[] groupOfRow)
    {
        var found = new Dictionary<Pattern, int>();
        var steps = new long[R];
        for (var row = 0; row < units.Length; row++)
        {
            var scale = units[row] == 0 ? 0 : 1 / (units[row] * grid);
            for (var r = 0; r < R; r++)
            {
                steps[r] = (long)Math.Round(Math.Min(replicates[(row * R) + r] * scale, long.MaxValue / 2));
            }

            if (!found.TryGetValue(new Pattern(steps), out groupOfRow[row]))
            {
                if (found.Count == limit)
                {
                    return 0;
                }

                groupOfRow[row] = found.Count;
                found.Add(new Pattern([.. steps]), found.Count);
            }
        }

        return found.Count;
    }

    private static double[] Merged(double[] replicates, double[] units, int R, int[] groupOfRow, int count)
    {
        var (rows, squares) = (new double[count * R], new double[count]);
        for (var row = 0; row < units.Length; row++)
        {
            var target = rows.AsSpan(groupOfRow[row] * R, R);
            squares[groupOfRow[row]] += units[row] * units[row];
            for (var r = 0; r < R; r++)
            {
                target[r] += units[row] * replicates[(row * R) + r];
            }
        }

        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = squares[i / R] == 0 ? 0 : rows[i] / Math.Sqrt(squares[i / R]);
        }

        return rows;
    }

    /// <summary>A row of steps on the grid, compared by what they are.</summary>
    private readonly struct Pattern(long[] steps) : IEquatable<Pattern>
    {
        private readonly long[] _steps = steps;

        public bool Equals(Pattern other) => _steps.AsSpan().SequenceEqual(other._steps);

        public override bool Equals(object? obj) => obj is Pattern other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(MemoryMarshal.AsBytes(_steps.AsSpan()));
            return hash.ToHashCode();
        }
    }
}
