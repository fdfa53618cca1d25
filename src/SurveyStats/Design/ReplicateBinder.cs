namespace SurveyStats.Design;

/// <summary>Binds replicate weights to responses.</summary>
internal sealed class ReplicateBinder(ReplicateSample design, int count, DesignColumns columns, DesignProblems problems)
{
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

        var patterns = ReplicatePatterns.Of(replicates, weights, R);
        return new BoundDesign(
            design, weights, Frame(Enumerable.Range(1, patterns.Rows.Length / R).Select(i => FormattableString.Invariant($"{i}"))), patterns.GroupOfRow,
            Replicates(R, replicates, patterns.Rows));
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
}
