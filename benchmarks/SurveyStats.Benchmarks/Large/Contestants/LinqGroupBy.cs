namespace SurveyStats.Benchmarks.Large;

/// <summary>What a C# programmer writes first.</summary>
internal sealed class LinqGroupBy(SurveyColumns columns) : ObjectContestant(Name, 1, columns)
{
    public const string Name = "LINQ GroupBy over objects";

    protected override IEnumerable<GroupFigures> Counts() => Answers
        .GroupBy(a => (a.Country, a.Answer))
        .Select(g => new GroupFigures(g.Key.Country, g.Key.Answer, g.Count()));

    protected override IEnumerable<GroupFigures> Sums() => Answers
        .GroupBy(a => (a.Country, a.Answer))
        .Select(g => new GroupFigures(g.Key.Country, g.Key.Answer, g.Count(), g.Sum(a => a.Weight), g.Sum(a => a.Weight * a.Weight)));
}
