using SurveyStats.Design;
using SurveyStats.Numerics;

namespace SurveyStats.Tabulation;

/// <summary>Maps designs, frames and sums by group to their JSON documents and back.</summary>
internal static class SamplingMapping
{
    private const string SimpleRandom = "simple-random";
    private const string Weighted = "weighted";
    private const string Complex = "complex";
    private const string Replicate = "replicates";

    public static DesignDocument ToDocument(SampleDesign design) => design switch
    {
        SimpleRandomSample sample => new DesignDocument(SimpleRandom, sample.PopulationSize),
        WeightedSample => new DesignDocument(Weighted),
        ComplexSample c => new DesignDocument(Complex, Complex: new ComplexDesignDocument(
            [.. c.Stages.Select(s => new StageDocument(s.Clusters, s.Strata, s.Population))],
            c.LonelyUnits.ToString(), c.LonelyInDomains, c.Nested, c.UnequalProbabilities, c.Weights)),
        ReplicateSample r => new DesignDocument(Replicate, Replicates: new ReplicateDesignDocument(
            NameOf(r.Method), r.Columns, r.Combined, r.CentredAtEstimate, RhoOf(r.Method), r.Groups, r.Weights, r.Scale, r.ReplicateScales, r.DegreesOfFreedom)),
        var other => throw new NotSupportedException($"A design of type {other.GetType().Name} has no JSON form."),
    };

    /// <exception cref="SurveyFormatException">There is no such design.</exception>
    public static SampleDesign ToDesign(DesignDocument design) => design switch
    {
        { Kind: SimpleRandom, PopulationSize: null } => SampleDesign.SimpleRandom,
        { Kind: SimpleRandom, PopulationSize: { } size and > 0 } => SampleDesign.SimpleRandomFrom(size),
        { Kind: Weighted, PopulationSize: null } => SampleDesign.Weighted,
        { Kind: Complex, Complex: { Stages.Count: > 0 } c } => new ComplexSample(
            c.Weights, [.. c.Stages.Select(s => new SamplingStage(s.Clusters, s.Strata, s.Population))], c.Nested, ToRule(c.LonelyUnits, "$.design.complex"),
            c.LonelyInDomains, c.UnequalProbabilities),
        { Kind: Replicate, Replicates: { } r } when r.Columns.Count > 0 || r.Groups is not null => new ReplicateSample(
            ToMethod(r.Method, r.Rho, "$.design.replicates"), r.Columns, r.Weights, r.Combined, r.Scale, r.ReplicateScales, r.CentredAtEstimate, r.DegreesOfFreedom)
        {
            Groups = r.Groups,
        },
        _ => throw new SurveyFormatException(
            $"\"{design.Kind}\" is no design of this version. Expected {SimpleRandom}, {Weighted}, {Complex} or {Replicate}, with what belongs to it.", "$.design"),
    };

    public static SamplingDocument ToDocument(TallySampling sampling) => new(
        [.. sampling.Frame.Stages.Select(s => new FrameStageDocument(
            [.. s.Strata.Select(h => h.Name)],
            [.. s.Strata.Select(h => h.Parent)],
            [.. s.Strata.Select(h => h.SampledUnits)],
            [.. s.Strata.Select(h => h.PopulationUnits)],
            s.Units?.Select(u => u.Name).ToArray(),
            s.Units?.Select(u => u.Stratum).ToArray(),
            s.Units is { Count: > 0 } units && units[0].InclusionProbability is not null ? [.. units.Select(u => u.InclusionProbability)] : null))],
        sampling.Frame.LonelyUnits.ToString(),
        sampling.Frame.LonelyInDomains,
        sampling.Replicates is { } r
            ? new ReplicatesDocument(
                NameOf(r.Method), r.Count, sampling.AreExplicit, r.Factors, r.Scale, r.ReplicateScales, r.CentredAtEstimate, RhoOf(r.Method), r.DegreesOfFreedom)
            : null);

    /// <exception cref="SurveyFormatException">The document contradicts itself.</exception>
    public static TallySampling ToSampling(SamplingDocument document, string path)
    {
        var above = 0;
        var stages = new List<FrameStage>();
        foreach (var stage in document.Stages)
        {
            var (strata, units) = (stage.Strata.Count, stage.Units?.Count ?? 0);
            Require(
                stage.StrataWithin.Count == strata && stage.Sampled.Count == strata && stage.Population.Count == strata
                && stage.StrataWithin.All(p => stages.Count == 0 ? p == -1 : p >= 0 && p < above)
                && (stage.Units is null ? stages.Count == 0 && document.Stages.Count == 1 : stage.UnitsWithin?.Count == units && stage.UnitsWithin.All(h => h >= 0 && h < strata))
                && (stage.Probabilities is null || stage.Probabilities.Count == units),
                "The lists of strata and units of a stage are of one length each, and each stratum and unit lies in one that there is.",
                $"{path}.stages");
            stages.Add(new FrameStage(
                [.. Enumerable.Range(0, strata).Select(h => new FrameStratum(stage.Strata[h], stage.StrataWithin[h], stage.Sampled[h], stage.Population[h]))],
                stage.Units is null ? null : [.. Enumerable.Range(0, units).Select(i => new FrameUnit(stage.Units[i], stage.UnitsWithin![i], stage.Probabilities?[i]))]));
            above = units;
        }

        Require(stages.Count > 0, "A sample has one stage or more.", $"{path}.stages");
        var frame = new SampleFrame(stages, ToRule(document.LonelyUnits, path), document.LonelyInDomains);
        return new TallySampling(frame, document.Replicates is { } r ? ToReplicates(r, frame, $"{path}.replicates") : null, document.Replicates?.AreExplicit ?? false);
    }

    public static GroupsDocument? ToDocument(IReadOnlyList<(int Group, CellAccumulator Cell)> groups) => groups.Count == 0 ? null : new GroupsDocument(
        [.. groups.Select(g => g.Group)],
        [.. groups.Select(g => g.Cell.Count)],
        groups[0].Cell.IsWeighted ? [.. groups.Select(g => g.Cell.Weight.ToExpansion())] : null,
        groups is GroupSums { HasSquares: true } ? [.. groups.Select(g => g.Cell.SquaredWeight.ToExpansion())] : null);

    /// <exception cref="SurveyFormatException">The document contradicts itself.</exception>
    public static GroupSums ToGroups(GroupsDocument? document, TallySampling? sampling, string path)
    {
        if (document is null)
        {
            return GroupSums.None;
        }

        var count = document.Groups.Count;
        Require(
            sampling is not null && document.Counts.Count == count && (document.Weight?.Count ?? count) == count && (document.SquaredWeight?.Count ?? count) == count
            && document.Groups.All(g => g >= 0 && g < sampling.Frame.GroupCount) && document.Groups.Zip(document.Groups.Skip(1)).All(g => g.First < g.Second)
            && (document.Weight ?? []).Concat(document.SquaredWeight ?? []).All(sum => sum.All(double.IsFinite)),
            "The groups of a cell rise and are groups of the sample; each has a count, and finite sums of weights or none.",
            path);
        return new GroupSums([.. document.Groups], [.. document.Counts], ToColumn(document.Weight), ToColumn(document.SquaredWeight));
    }

    public static MomentsDocument ToDocument(ValueMoments moments)
    {
        var (column, groups) = (moments.Column, moments.Column.Groups as GroupSums);
        var hasSquares = moments.GroupCross is not null || groups is not { Count: > 0 };
        return new MomentsDocument(
            column.Cell.Weight.ToExpansion(),
            moments.SquaredValue.ToExpansion(),
            hasSquares ? moments.Cross.ToExpansion() : null,
            hasSquares ? column.Cell.SquaredWeight.ToExpansion() : null,
            ToExpansions(groups, groups?.IsWeighted ?? false, i => groups!.TotalWeightAt(i)),
            ToExpansions(groups, moments.GroupCross is not null, i => moments.GroupCross![i]),
            ToExpansions(groups, moments.GroupCross is not null, i => groups!.TotalSquaredWeightAt(i)));
    }

    /// <exception cref="SurveyFormatException">The document contradicts itself.</exception>
    public static ValueMoments ToMoments(MomentsDocument document, Atom atom, GroupSums groups, TallySampling? sampling, string path)
    {
        var isIndependent = sampling is null || sampling.Frame.IsIndependent;
        IReadOnlyList<double[]> none = [.. Enumerable.Repeat(Array.Empty<double>(), groups.Count)];
        var (values, cross, squares) = (document.GroupValue ?? none, document.GroupCross ?? none, document.GroupSquares ?? none);
        IEnumerable<double[]> all = [document.Value, document.SquaredValue, document.Cross ?? [], document.Squares ?? [], .. values, .. cross, .. squares];
        Require(
            values.Count == groups.Count && cross.Count == groups.Count && squares.Count == groups.Count && all.All(sum => sum.All(double.IsFinite)),
            "The moments of a cell are finite sums, in total and for each of its groups.",
            path);
        return ValueMoments.Of(
            atom, Total(document.Value), Total(document.SquaredValue), Total(document.Cross), Total(document.Squares), [.. groups.Groups],
            [.. Enumerable.Range(0, groups.Count).Select(i => (Total(values[i]), Total(cross[i]), Total(squares[i])))], isIndependent);
    }

    private static ExactTotal Total(double[]? expansion) => ExactTotal.FromExpansion(expansion);

    private static double[][]? ToExpansions(GroupSums? groups, bool areKept, Func<int, ExactTotal> sumAt) =>
        groups is not { Count: > 0 } || !areKept ? null : [.. Enumerable.Range(0, groups.Count).Select(i => sumAt(i).ToExpansion())];

    /// <summary>Exact sums from their expansions.</summary>
    public static ExactColumn? ToColumn(IReadOnlyList<double[]>? expansions)
    {
        if (expansions is null)
        {
            return null;
        }

        var column = new ExactColumn(expansions.Count);
        for (var i = 0; i < column.Count; i++)
        {
            column[i] = ExactTotal.FromExpansion(expansions[i]);
        }

        return column;
    }

    private static ReplicateWeights ToReplicates(ReplicatesDocument document, SampleFrame frame, string path)
    {
        Require(
            document.Count > 0 && document.ReplicateScales.Count == document.Count && document.Factors.Count == (long)document.Count * frame.GroupCount,
            "Replicates have a scale each, and a factor for each group.",
            path);
        return new ReplicateWeights(
            ToMethod(document.Method, document.Rho, path), document.Count, null, [.. document.Factors], document.Scale, document.ReplicateScales,
            document.CentredAtEstimate, document.DegreesOfFreedom);
    }

    private static string NameOf(ReplicationMethod method) => RhoOf(method) is null ? method.Name : ReplicationMethod.BalancedRepeated.Name;

    private static double? RhoOf(ReplicationMethod method) => method is BalancedRepeatedReplication brr && brr.Name != ReplicationMethod.BalancedRepeated.Name ? brr.Rho : null;

    private static ReplicationMethod ToMethod(string name, double? rho, string path) =>
        rho is { } kept
            ? kept is >= 0 and < 1 ? ReplicationMethod.Fay(kept) : throw new SurveyFormatException("Fay's rho is from 0 to below 1.", path)
            : ReplicationMethod.All.FirstOrDefault(m => m.Name == name)
              ?? throw new SurveyFormatException($"\"{name}\" is no replication method. Expected {string.Join(", ", ReplicationMethod.All.Select(m => $"\"{m.Name}\""))}.", path);

    private static LonelyUnits ToRule(string name, string path) => Enum.TryParse<LonelyUnits>(name, out var rule) && Enum.IsDefined(rule)
        ? rule
        : throw new SurveyFormatException($"\"{name}\" is no rule for lonely units. Expected {string.Join(", ", Enum.GetNames<LonelyUnits>())}.", path);

    private static void Require(bool holds, string rule, string path)
    {
        if (!holds)
        {
            throw new SurveyFormatException(rule, path);
        }
    }
}
