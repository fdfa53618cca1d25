namespace SurveyStats.Benchmarks.Large;

/// <summary>What a C# programmer writes when that is too slow.</summary>
internal sealed class ParallelLinq(SurveyColumns columns) : ObjectContestant("PLINQ GroupBy over objects", Environment.ProcessorCount, columns)
{
    protected override IEnumerable<GroupFigures> Counts() => Answers
        .AsParallel()
        .GroupBy(a => (a.Country, a.Answer))
        .Select(g => new GroupFigures(g.Key.Country, g.Key.Answer, g.Count()));

    protected override IEnumerable<GroupFigures> Sums() => Answers
        .AsParallel()
        .GroupBy(a => (a.Country, a.Answer))
        .Select(g => new GroupFigures(g.Key.Country, g.Key.Answer, g.Count(), g.Sum(a => a.Weight), g.Sum(a => a.Weight * a.Weight)));
}
