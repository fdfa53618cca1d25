using Microsoft.Data.Analysis;

namespace SurveyStats.Benchmarks.Large;

/// <summary>The data frame of .NET. It groups by one column only, so that country and answer are joined to one key beforehand, and w is squared.</summary>
internal sealed class DataFrameGroupBy : Contestant
{
    private const string Key = "key";
    private const string Weight = "w";
    private const string Square = "w2";

    private readonly SurveyColumns _columns;
    private readonly DataFrame _frame;

    public DataFrameGroupBy(SurveyColumns columns)
    {
        _columns = columns;
        var (keys, weights, squares) = (new List<int>(), new List<double>(), new List<double>());
        foreach (var answer in AnswerRecord.Of(columns))
        {
            keys.Add(AnswerRecord.CellOf(columns, answer.Country, answer.Answer));
            weights.Add(answer.Weight);
            squares.Add(answer.Weight * answer.Weight);
        }

        _frame = new DataFrame(new Int32DataFrameColumn(Key, keys), new DoubleDataFrameColumn(Weight, weights), new DoubleDataFrameColumn(Square, squares));
    }

    public override IEnumerable<Attempt> Attempts => [new("Microsoft.Data.Analysis", 1, Tabulate)];

    private Func<CellFigures> Tabulate(bool isWeighted)
    {
        var groups = _frame.GroupBy<int>(Key);
        var counts = groups.Count(Weight);
        var sums = isWeighted ? groups.Sum(Weight, Square) : null;
        return () => Figures(counts, sums);
    }

    private CellFigures Figures(DataFrame counts, DataFrame? sums)
    {
        var figures = new CellFigures(_columns.Cells, sums is not null);
        for (var row = 0; row < counts.Rows.Count; row++)
        {
            figures.Add((int)counts[Key][row], (long)counts[Weight][row], 0, 0);
        }

        for (var row = 0; row < sums?.Rows.Count; row++)
        {
            figures.Add((int)sums[Key][row], 0, (double)sums[Weight][row], (double)sums[Square][row]);
        }

        return figures;
    }
}
