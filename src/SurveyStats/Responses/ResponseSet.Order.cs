using System.Collections.Frozen;
using SurveyStats.Design;
using SurveyStats.Responses;

namespace SurveyStats;

/// <content>The order of the rows.</content>
public sealed partial class ResponseSet
{
    private ResponseSet(ResponseSet original, RowPartition partition)
    {
        var order = partition.Order;
        Survey = original.Survey;
        Report = original.Report;
        Domain = original.Domain;
        Count = original.Count;
        Partition = partition;
        _columns = Ordered(original, order);
        _designColumns = original._designColumns;
        Bound = original.Bound.OrderedBy(order);
        _precision = original._precision;
        _weights = Moved(original._weights, original.Bound, Bound, w => w.OrderedBy(order));
        _respondentIds = original._respondentIds is null ? null : new ReorderedIds(original._respondentIds, order.OriginalOf);
    }

    private ResponseSet(ResponseSet partitioned, RowOrder order)
    {
        Survey = partitioned.Survey;
        Report = partitioned.Report;
        Domain = partitioned.Domain;
        Count = partitioned.Count;
        _columns = partitioned._columns.ToFrozenDictionary(c => c.Key, c => new Lazy<ResponseColumn>(() => RowSelection.Of(c.Value.Value, order.Places)));
        _designColumns = partitioned._designColumns;
        Bound = partitioned.Bound.InOriginalOrder();
        _precision = partitioned._precision;
        _weights = Moved(partitioned._weights, partitioned.Bound, Bound, w => w.InOriginalOrder(order));
        _respondentIds = partitioned._respondentIds is null ? null : new ReorderedIds(partitioned._respondentIds, row => order.Places[row]);
    }

    /// <summary>The segmentation whose segments are runs of rows (<see cref="PartitionedBy(Segmentation)"/>); null where the rows are in their original order.</summary>
    public Segmentation? PartitionedSegments => Partition?.By;

    /// <summary>How the rows are ordered; null: as they were read.</summary>
    internal RowPartition? Partition { get; }

    /// <summary>The row that a response had before the responses were partitioned; the same where they are not.</summary>
    /// <param name="row">The response, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such response.</exception>
    public int OriginalRow(int row) => row >= 0 && row < Count ? Partition?.Order.OriginalOf(row) ?? row : throw NoSuchRow(row);

    /// <summary>The same responses, design and domain, in the order in which they were read; the same object where they are so already.</summary>
    /// <remarks>Columns are put back when they are first asked for: one pass each.</remarks>
    public ResponseSet InOriginalOrder() => Partition is null ? this : new ResponseSet(this, Partition.Order);

    /// <summary>
    /// The runs of rows of which each lies within one atom of a segmentation, side by side, together all rows; null if there are none such: the responses are
    /// not partitioned, or by what tells nothing of these segments.
    /// </summary>
    internal IReadOnlyList<RowRun>? RunsOf(Segmentation by) =>
        Partition is not null ? Partition.RunsOf(by, Column)
        : by.Questions.Count == 0 ? Everybody.RunsOf(by, Column)
        : null;

    /// <summary>All rows as one run.</summary>
    private RowPartition Everybody => new(Segmentation.Total, new RowOrder([]), Count == 0 ? [] : [new RowRun(0, Count, [0])]);

    /// <summary>The column of a question in the original order.</summary>
    internal ResponseColumn ColumnInOriginalOrder(Question question) =>
        Partition is null ? Column(question) : RowSelection.Of(Column(question), Partition.Order.Places);

    /// <summary>Weights in 64 bits; those stored in 32 do not keep both forms for it.</summary>
    private double[]? InOriginalOrder(SampleWeights? weights) =>
        (Partition is null ? weights : weights?.InOriginalOrder(Partition.Order)) is not { } original ? null
        : original.Precision == WeightPrecision.Double ? original.Values
        : original.ToArray();

    /// <summary>Columns in a new order, several at a time.</summary>
    private static FrozenDictionary<Question, Lazy<ResponseColumn>> Ordered(ResponseSet original, RowOrder order)
    {
        Lazy<ResponseColumn>[] columns = [.. original._columns.Values];
        var ordered = new ResponseColumn[columns.Length];
        Parallel.For(0, columns.Length, i => ordered[i] = ColumnOrder.Of(columns[i].Value, order));
        return ordered.ToFrozenDictionary(c => c.Question, c => new Lazy<ResponseColumn>(c));
    }

    /// <summary>Weights that are those of the design are stored once.</summary>
    private static SampleWeights? Moved(SampleWeights? weights, BoundDesign design, BoundDesign movedDesign, Func<SampleWeights, SampleWeights> move) =>
        weights is null ? null : ReferenceEquals(weights, design.StoredWeights) ? movedDesign.StoredWeights : move(weights);
}
