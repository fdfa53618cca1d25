namespace SurveyStats.Benchmarks.Large;

/// <summary>A query over a list of objects, by country and answer.</summary>
internal abstract class ObjectContestant(string name, int threads, SurveyColumns columns) : Contestant
{
    protected List<AnswerRecord> Answers { get; } = [.. AnswerRecord.Of(columns)];

    public override IEnumerable<Attempt> Attempts => [new(name, threads, isWeighted => Figures(isWeighted, isWeighted ? Sums() : Counts()))];

    /// <summary>The number of answers of each group.</summary>
    protected abstract IEnumerable<GroupFigures> Counts();

    /// <summary>The same, and the sums of weights and squared weights.</summary>
    protected abstract IEnumerable<GroupFigures> Sums();

    private Func<CellFigures> Figures(bool isWeighted, IEnumerable<GroupFigures> groups)
    {
        // A query runs when its result is asked for.
        var found = groups.ToList();
        return () =>
        {
            var figures = new CellFigures(columns.Cells, isWeighted);
            foreach (var group in found)
            {
                figures.Add(AnswerRecord.CellOf(columns, group.Country, group.Answer), group.Count, group.Weight, group.Square);
            }

            return figures;
        };
    }

    /// <summary>What a query says of a group.</summary>
    protected readonly record struct GroupFigures(byte Country, ushort Answer, long Count, double Weight = 0, double Square = 0);
}
