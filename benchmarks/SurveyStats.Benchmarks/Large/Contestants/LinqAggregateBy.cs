namespace SurveyStats.Benchmarks.Large;

/// <summary>What a C# programmer writes since .NET 9: no lists of the members of groups.</summary>
internal sealed class LinqAggregateBy(SurveyColumns columns) : ObjectContestant("LINQ AggregateBy over objects", 1, columns)
{
    protected override IEnumerable<GroupFigures> Counts() => Answers
        .CountBy(a => (a.Country, a.Answer))
        .Select(g => new GroupFigures(g.Key.Country, g.Key.Answer, g.Value));

    protected override IEnumerable<GroupFigures> Sums() => Answers
        .AggregateBy(
            a => (a.Country, a.Answer),
            (Count: 0L, Weight: 0.0, Square: 0.0),
            (sums, a) => (sums.Count + 1, sums.Weight + a.Weight, sums.Square + (a.Weight * a.Weight)))
        .Select(g => new GroupFigures(g.Key.Country, g.Key.Answer, g.Value.Count, g.Value.Weight, g.Value.Square));
}
