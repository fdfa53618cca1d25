using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats.Tabulation;

/// <summary>
/// Questions by one segmentation that are counted together, by one key of codes a row; the table of each follows from the joint counts. Which kernel
/// counts them:
/// <list type="table">
/// <item><term>rows in runs of the segmentation, no weights, one byte, up to 16 codes</term><description><see cref="RunHistogram"/>, question by question.</description></item>
/// <item><term>no weights</term><description><see cref="CountHistogram"/> over keys, questions fused.</description></item>
/// <item><term>weights</term><description><see cref="WeightHistogram"/> over keys, questions fused.</description></item>
/// <item><term>more cells than <see cref="LargestCells"/>, more than some thousand by stratum or unit, many distinct numbers, segments of numbers or masks, explicit replicates, calibrated weights,
/// weights of very unequal size</term><description>No shape: <see cref="TableCounter"/> row by row, by slots.</description></item>
/// </list>
/// </summary>
internal sealed record JointShape
{
    /// <summary>The largest number of cells that are counted by key.</summary>
    public const int LargestCells = 1 << 18;

    // Sums by group are needed one by one in the end: where there are many, their slots are better.
    private const int LargestGrouped = 4096;

    // Tables of these stay in the second cache, with weights too.
    private const int LargestFused = 1 << 14;

    // Cells up to which counts stand beside sums: these are taken out every 2^15 rows.
    private const int LargestWithCounts = 512;

    private JointShape(int segmentation, ResponseSet responses, BoundDesign design, KeyColumn[] classes, (int Start, int Length)[] runs)
    {
        Segmentation = segmentation;
        Classes = classes;
        Runs = runs;
        Groups = design.GroupOfRow is null ? 1 : design.Frame!.GroupCount;
        HasOutside = responses.Domain != Criterion.Everyone || design.HasZeroWeights;
    }

    /// <summary>The place of the segmentation.</summary>
    public int Segmentation { get; }

    /// <summary>Rows side by side that are in the same segments, if no column tells these; else all rows as one.</summary>
    public (int Start, int Length)[] Runs { get; }

    /// <summary>The columns that tell the segments; none where runs do.</summary>
    public KeyColumn[] Classes { get; }

    /// <summary>The number of groups of the frame.</summary>
    public int Groups { get; }

    /// <summary>Whether some rows are outside the domain, or weigh nothing.</summary>
    public bool HasOutside { get; }

    /// <summary>The places of the questions.</summary>
    public int[] Questions { get; private init; } = [];

    /// <summary>Their columns.</summary>
    public KeyColumn[] Answers { get; private init; } = [];

    /// <summary>How weights are split; null without weights.</summary>
    public WeightUnits? Units { get; private init; }

    /// <summary>The number of keys but for the answers: outside or not, by classes, by groups.</summary>
    public int OuterCells => (HasOutside ? 2 : 1) * ClassCells * Groups;

    /// <summary>The number of keys of classes.</summary>
    public int ClassCells => Classes.Aggregate(1, (cells, column) => cells * column.Width);

    /// <summary>The number of keys of answers.</summary>
    public int AnswerCells => Answers.Aggregate(1, (cells, column) => cells * column.Width);

    /// <summary>The number of keys.</summary>
    public int Cells => OuterCells * AnswerCells;

    /// <summary>The shapes of tables that can be counted by key; the others have none.</summary>
    /// <param name="responses">The responses.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="segmentations">The segmentations.</param>
    public static IReadOnlyList<JointShape> Of(ResponseSet responses, IReadOnlyList<Question> questions, IReadOnlyList<Segmentation> segmentations)
    {
        var design = responses.Bound;
        if (design.Replicates?.Weights is not null || design.Residuals.Count > 0)
        {
            return [];
        }

        var shapes = new List<JointShape>();
        KeyColumn?[] answers = [.. questions.Select(q => KeyColumn.Of(responses.Column(q)))];
        for (var j = 0; j < segmentations.Count; j++)
        {
            var runs = responses.RunsOf(segmentations[j]);
            KeyColumn?[] classes = runs is not null ? [] : [.. segmentations[j].Questions.Select(q => responses.Column(q) is CodedColumn coded ? KeyColumn.Of(coded) : null)];
            var groups = design.GroupOfRow is null ? 1 : design.Frame!.GroupCount;
            if (Array.TrueForAll(classes, c => c is not null) && classes.Aggregate(2L * groups, (cells, column) => Math.Min(int.MaxValue, cells * column!.Width)) <= 2 * LargestCells)
            {
                (int, int)[] stretches = runs is null ? [(0, responses.Count)] : [.. runs.Select(run => (run.Start, run.Length))];
                shapes.AddRange(Fused(new JointShape(j, responses, design, classes!, stretches), responses, answers));
            }
        }

        return shapes;
    }

    private static IEnumerable<JointShape> Fused(JointShape empty, ResponseSet responses, KeyColumn?[] answers)
    {
        var largest = empty.Groups > 1 ? LargestGrouped : Math.Min(LargestCells, Math.Max(4096, responses.Count));
        var largestFused = Math.Min(LargestFused, responses.Count / Math.Max(1, empty.Runs.Length) / 16);
        var shape = empty;
        for (var i = 0; i < answers.Length; i++)
        {
            if (answers[i] is not { } column || (long)empty.OuterCells * column.Width > largest)
            {
                continue;
            }

            if (shape.Questions.Length > 0 && (shape.IsRun(responses.Bound) || (long)shape.Cells * column.Width > largestFused))
            {
                if (shape.Weighted(responses) is { } full)
                {
                    yield return full;
                }

                shape = empty;
            }

            shape = shape with { Questions = [.. shape.Questions, i], Answers = [.. shape.Answers, column] };
        }

        if (shape.Questions.Length > 0 && shape.Weighted(responses) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Whether runs of bytes are counted as they are.</summary>
    public bool IsRun(BoundDesign design) => Classes.Length == 0 && Groups == 1 && !HasOutside && design.StoredWeights is null
        && Answers is [{ Codes.BytesPerRow: 1, Width: <= RunHistogram.LargestWidth }];

    /// <summary>The shape with what its weights need; null where they do not fit.</summary>
    private JointShape? Weighted(ResponseSet responses)
    {
        if (responses.Bound.StoredWeights is not { } weights)
        {
            return this;
        }

        var (largest, smallest, _) = weights.Range;
        var units = Cells <= LargestWithCounts ? WeightUnits.WithCounts(largest, smallest) : WeightUnits.ForRows(largest, smallest, responses.Count);
        return units is null ? null : this with { Units = units };
    }
}
