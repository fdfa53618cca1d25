using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// The strata and units of a complex sample, bound to what a database told of them: a row for each combination of their names (and population sizes) with
/// the number of its responses. The binder of response sets binds these rows as if each were one response; only where responses are units themselves are
/// the units counted here.
/// </summary>
internal sealed class SqlFrame
{
    private readonly string[] _columns;

    // Names are looked up column by column: the place so far, and the number of the next text, give the next place.
    private readonly Dictionary<string, int>[] _texts;
    private readonly Dictionary<(int Place, int Text), int> _places = [];
    private readonly Dictionary<int, int> _groupOfPlace = [];
    private readonly double[]? _weightOfGroup;

    private SqlFrame(string[] columns, SqlBranchRows rows, SampleFrame frame, int[]? groupOfRow, double[]? weights)
    {
        _columns = columns;
        _texts = [.. columns.Select(c => rows.Columns[c].Texts.Select((text, i) => (text, i)).ToDictionary(t => t.text, t => t.i, StringComparer.Ordinal))];
        Sampling = new TallySampling(frame, null);
        _weightOfGroup = weights is null ? null : new double[frame.GroupCount];
        for (var row = 0; row < rows.Count; row++)
        {
            var (place, group) = (0, groupOfRow?[row] ?? 0);
            foreach (var column in columns)
            {
                var key = (place, rows.Columns[column].Codes[row]);
                if (!_places.TryGetValue(key, out place))
                {
                    _places.Add(key, place = _places.Count + 1);
                }
            }

            _groupOfPlace[place] = group;
            _weightOfGroup?[group] = weights![row];
        }
    }

    /// <summary>What the tally keeps of the design.</summary>
    public TallySampling Sampling { get; }

    /// <summary>Whether the design weighs the responses, by the inverse of the fractions drawn.</summary>
    public bool HasWeights => _weightOfGroup is not null;

    /// <summary>The weight that the design gives to the responses of a group; null where weights stand in a column, or there are none.</summary>
    public double? WeightOf(int group) => _weightOfGroup?[group];

    /// <summary>Whether responses without a name of their own are units, other than in a single stage with equal probabilities.</summary>
    public static bool HasResponsesAsUnits(ComplexSample design) =>
        Kept(design).Any(s => s.Clusters is null) && !(Kept(design).Count == 1 && !design.UnequalProbabilities);

    /// <summary>The columns that tell of the frame: strata, units and sizes of populations of the stages that add to the variance.</summary>
    public static IEnumerable<string> FrameColumns(ComplexSample design) =>
        Kept(design).SelectMany(s => new[] { s.Strata, s.Clusters, s.Population }).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The columns that tell the group of a response.</summary>
    public static IEnumerable<string> GroupColumns(ComplexSample design) =>
        Kept(design).SelectMany(s => new[] { s.Strata, s.Clusters }).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Binds a design.</summary>
    /// <param name="design">The design.</param>
    /// <param name="rows">The combinations of names and sizes.</param>
    /// <param name="meaning">What texts mean.</param>
    /// <param name="isWeighted">Whether the responses have weights.</param>
    /// <param name="errors">Where problems are told.</param>
    /// <exception cref="SurveyDataException">The design does not fit the data.</exception>
    public static SqlFrame Bind(ComplexSample design, SqlBranchRows rows, CellMeaning meaning, bool isWeighted, SqlErrors errors)
    {
        var problems = new SqlDesignProblems(rows, errors);
        var columns = new DesignColumns(
            name => rows.Columns.TryGetValue(name, out var column) ? DesignColumnReading.Of(column, meaning) : null, () => rows.Columns.Keys, problems);
        string[] names = [.. GroupColumns(design)];
        if (Kept(design)[0].Clusters is null)
        {
            return OfIndependent(design, rows, columns, problems, isWeighted, names);
        }

        var own = new ComplexSample(null, Kept(design), design.Nested, design.LonelyUnits, design.LonelyInDomains, design.UnequalProbabilities);
        var bound = ComplexBinder.Bind(own, rows.Count, isWeighted ? new double[rows.Count] : null, columns, problems);
        return new SqlFrame(names, rows, bound.Frame!, bound.GroupOfRow, isWeighted ? null : bound.Weights);
    }

    /// <summary>The group of each row of a branch, by the names of its strata and units.</summary>
    public int[] GroupsOf(SqlBranchRows rows)
    {
        int[][] texts = [.. _columns.Select((column, c) => rows.Columns[column].Texts.Select(text => _texts[c].GetValueOrDefault(text, -1)).ToArray())];
        RawColumn[] columns = [.. _columns.Select(column => rows.Columns[column])];
        var groups = new int[rows.Count];
        for (var row = 0; row < groups.Length; row++)
        {
            var place = 0;
            for (var c = 0; c < columns.Length; c++)
            {
                if (!_places.TryGetValue((place, texts[c][columns[c].Codes[row]]), out place))
                {
                    throw SqlTabulation.Changed($"'{rows.Branch.Name}' has a unit that was not there when strata and units were counted");
                }
            }

            groups[row] = _groupOfPlace[place];
        }

        return groups;
    }

    /// <summary>Strata of responses that are units themselves: their number is that of the responses.</summary>
    private static SqlFrame OfIndependent(
        ComplexSample design, SqlBranchRows rows, DesignColumns columns, SqlDesignProblems problems, bool isWeighted, string[] names)
    {
        var stage = design.Stages[0];
        var (strataColumn, sizes) = (columns.Names(stage.Strata, "stratum"), columns.Population(stage.Population));
        problems.ThrowIfAny();
        var strata = strataColumn is null ? null : RowGrouping.By(null, 1, strataColumn);
        var sampled = new long[strata?.Count ?? 1];
        for (var row = 0; row < rows.Count; row++)
        {
            sampled[strata?.GroupOfRow[row] ?? 0] += rows[row].Rows;
        }

        var population = sizes is null ? null : new PopulationSizes(stage.Population!, sizes, problems).Counts(strata?.GroupOfRow, sampled);
        problems.ThrowIfAny();
        var frame = new SampleFrame(
            [
                new FrameStage(
                    [.. sampled.Select((n, h) => new FrameStratum(strata is null ? string.Empty : strataColumn!.Texts[strata.Codes[h]]!, -1, n, population?[h]))],
                    null),
            ],
            design.LonelyUnits,
            design.LonelyInDomains);
        var weights = isWeighted || population is null ? null
            : Enumerable.Range(0, rows.Count).Select(row => strata?.GroupOfRow[row] ?? 0).Select(h => population[h] / sampled[h]).ToArray();
        return new SqlFrame(names, rows, frame, strata?.GroupOfRow, weights);
    }

    /// <summary>The stages that add to the variance, as <see cref="ComplexBinder"/> has them.</summary>
    private static IReadOnlyList<SamplingStage> Kept(ComplexSample design) =>
        [.. design.Stages.Take(Math.Max(1, design.Stages.TakeWhile(s => s.Population is not null).Count()))];
}
