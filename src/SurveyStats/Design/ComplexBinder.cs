namespace SurveyStats.Design;

/// <summary>Binds a complex sample to responses: finds the strata and units of each stage, checks them, and weighs the responses.</summary>
internal sealed class ComplexBinder
{
    private readonly ComplexSample _design;
    private readonly int _count;
    private readonly DesignProblems _problems;
    private readonly DesignColumns _columns;
    private readonly List<FrameStage> _stages = [];
    private double[]? _drawn;

    // The groups of the last stage so far: what the next one is drawn within.
    private int[]? _above;
    private int _aboveCount = 1;

    private ComplexBinder(ComplexSample design, int count, DesignColumns columns, DesignProblems problems)
    {
        _design = design;
        _count = count;
        _columns = columns;
        _problems = problems;
    }

    private sealed record StageColumns(DesignColumn? Strata, DesignColumn? Clusters, string? Population, double[]? Sizes);

    /// <summary>Binds a design.</summary>
    /// <param name="design">The design.</param>
    /// <param name="count">The number of responses.</param>
    /// <param name="weights">The weights of the responses, for a design that names none; null: none.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="problems">Where problems are told; it throws.</param>
    public static BoundDesign Bind(ComplexSample design, int count, double[]? weights, DesignColumns columns, DesignProblems problems) =>
        new ComplexBinder(design, count, columns, problems).Bind(weights);

    private BoundDesign Bind(double[]? weights)
    {
        weights = _columns.Weights(_design.Weights) ?? weights;
        var kept = Kept(_design.Stages);
        StageColumns[] stages = [.. _design.Stages.Take(kept).Select(Columns)];
        foreach (var stage in _design.Stages.Skip(kept))
        {
            // They add nothing to the variance; but a name that is wrong is told.
            _columns.Find(stage.Clusters, "clusters");
            _columns.Find(stage.Strata, "strata");
        }

        _problems.ThrowIfAny();
        if (weights is null && stages[0].Sizes is not null)
        {
            _drawn = new double[_count];
            Array.Fill(_drawn, 1);
        }

        foreach (var stage in stages)
        {
            AddStage(stage);
        }

        _problems.ThrowIfAny();
        return new BoundDesign(
            _design,
            weights ?? _drawn,
            new SampleFrame(_stages, _design.LonelyUnits, _design.LonelyInDomains),
            _above);
    }

    /// <summary>
    /// The number of stages that add to the variance: those from the first on whose population is known, at least one. The others are part of the
    /// variance between the units of the last of them.
    /// </summary>
    private static int Kept(IReadOnlyList<SamplingStage> stages) => Math.Max(1, stages.TakeWhile(s => s.Population is not null).Count());

    private StageColumns Columns(SamplingStage stage) => new(
        _columns.Names(stage.Strata, "stratum"), _columns.Names(stage.Clusters, "cluster"), stage.Population, _columns.Population(stage.Population));

    private void AddStage(StageColumns columns)
    {
        var first = _stages.Count == 0;
        var strata = columns.Strata is null ? null : RowGrouping.By(_above, _aboveCount, columns.Strata);
        var (stratumOfRow, strataCount) = strata is null ? (_above, _aboveCount) : (strata.GroupOfRow, strata.Count);
        var independent = first && columns.Clusters is null && !_design.UnequalProbabilities;
        var units = independent ? null
            : columns.Clusters is null ? UnitRows.In(stratumOfRow, strataCount, _count)
            : RowGrouping.By(stratumOfRow, strataCount, columns.Clusters);
        if (units is not null && strata is not null && columns.Clusters is not null && !_design.Nested)
        {
            new CrossingUnits(columns.Strata!, columns.Clusters, strata, units).Tell(_problems);
        }

        var sampled = Sampled(units, stratumOfRow, strataCount);
        var population = Population(columns, units, stratumOfRow, sampled);
        if (_drawn is { } weights)
        {
            Weigh(weights, population, sampled, units, stratumOfRow);
        }

        _stages.Add(new FrameStage(
            [.. Enumerable.Range(0, strataCount).Select(h => new FrameStratum(
                strata is null ? string.Empty : columns.Strata!.Texts[strata.Codes[h]]!,
                first ? -1 : strata is null ? h : strata.Parents[h],
                sampled[h],
                population.Sizes?[h]))],
            units is null ? null : [.. Enumerable.Range(0, units.Count).Select(i => new FrameUnit(
                columns.Clusters is null ? UnitRows.NameOf(units.FirstRows[i]) : columns.Clusters.Texts[units.Codes[i]]!,
                units.Parents[i],
                population.Probabilities?[i]))]));
        (_above, _aboveCount) = units is null ? (stratumOfRow, strataCount) : (units.GroupOfRow, units.Count);
    }

    private long[] Sampled(RowGrouping? units, int[]? stratumOfRow, int strata)
    {
        var sampled = new long[strata];
        if (units is not null)
        {
            foreach (var stratum in units.Parents)
            {
                sampled[stratum]++;
            }
        }
        else if (stratumOfRow is null)
        {
            sampled[0] = _count;
        }
        else
        {
            foreach (var stratum in stratumOfRow)
            {
                sampled[stratum]++;
            }
        }

        return sampled;
    }

    private (double[]? Sizes, double[]? Probabilities) Population(StageColumns columns, RowGrouping? units, int[]? stratumOfRow, long[] sampled)
    {
        if (columns.Sizes is null)
        {
            return (null, null);
        }

        var population = new PopulationSizes(columns.Population!, columns.Sizes, _problems);
        return _stages.Count == 0 && _design.UnequalProbabilities
            ? (null, population.Probabilities(units!.GroupOfRow, units.FirstRows))
            : (population.Counts(stratumOfRow, sampled), null);
    }

    /// <summary>Weighs the responses by the inverse of the fractions drawn.</summary>
    private static void Weigh(
        double[] weights, (double[]? Sizes, double[]? Probabilities) population, long[] sampled, RowGrouping? units, int[]? stratumOfRow)
    {
        var (factors, groups) = population.Probabilities is { } probabilities ? ([.. probabilities.Select(p => 1 / p)], units!.GroupOfRow)
            : (population.Sizes?.Zip(sampled, (size, n) => size / n).ToArray(), stratumOfRow);
        for (var row = 0; factors is not null && row < weights.Length; row++)
        {
            weights[row] *= factors[groups is null ? 0 : groups[row]];
        }
    }
}
