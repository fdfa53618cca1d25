namespace SurveyStats.Benchmarks.Large;

/// <summary>The goals of large-response aggregation, judged by the results of one run.</summary>
/// <param name="results">The times.</param>
/// <param name="csv">The times of reading.</param>
/// <param name="machine">The limits of the machine.</param>
internal sealed class Goals(IReadOnlyList<ContestResult> results, IReadOnlyList<CsvResult> csv, MachineLimits machine)
{
    private static readonly (string Order, bool IsPartitioned)[] Orders = [(TallyOfResponses.AnyOrder, false), (TallyOfResponses.Partitioned, true)];

    /// <summary>All goals, in their order.</summary>
    public IEnumerable<Goal> All() =>
    [
        .. ThreadCounts.All.Select(threads => OfRead("G1", "counts, 5 answers", OneQuestionShape.FiveAnswers, false, threads, 1.3)),
        .. ThreadCounts.All.Select(threads => OfRead("G1", "counts, 10 answers", OneQuestionShape.TenAnswers, false, threads, 2)),
        .. ThreadCounts.All.Where(threads => threads == 2).Select(threads => OfRead("G2", "weighted, 5 answers", OneQuestionShape.FiveAnswers, true, threads, 1.3)),
        .. OfDuckDb("G3", "counts", OneQuestionShape.FiveAnswers, false, 5, 40),
        .. OfDuckDb("G4", "weighted", OneQuestionShape.FiveAnswers, true, 5, 10),
        .. OfDuckDb("G5", "banner, counts", BannerShape.FiftyQuestions, false, null, 50),
        .. OfDuckDb("G5", "banner, weighted", BannerShape.FiftyQuestions, true, null, 20),
        .. OfDuckDb("G6", "multiple choice, counts", MultipleChoiceShape.TwelveOptions, false, 20, null),
        .. OfDuckDb("G6", "multiple choice, weighted", MultipleChoiceShape.TwelveOptions, true, 20, null),
        OfLinq(isWeighted: false),
        OfLinq(isWeighted: true),
        .. OfCsv(),
        OfKernel("API", "counts", OneQuestionShape.FiveAnswers, false, 1.1),
        OfKernel("API", "counts", OneQuestionShape.TenAnswers, false, 1.1),
        OfKernel("bits", "weighted", OneQuestionShape.FiveAnswers, true, 1.15),
        OfKernel("bits", "banner, weighted", BannerShape.FiftyQuestions, true, 1.15),
    ];

    /// <summary>What labels, missing answers, checks and, weighted, the same bits on any number of threads cost, at 10 M answers, on one thread.</summary>
    private Goal OfKernel(string id, string what, LargeShape shape, bool isWeighted, double limit)
    {
        var near = results.Where(r => r.Shape == shape && r.IsWeighted == isWeighted && r.Threads == 1).GroupBy(r => r.Rows).MinBy(g => Math.Abs(g.First().Answers - 1e7))?.ToList() ?? [];
        var (ours, bare) = (near.Find(r => r.Contestant == TallyOfResponses.Partitioned), near.Find(r => r.Contestant == BareKernel.Name));
        return new Goal(id, $"{what}, {shape.Options} answers, partitioned, threads 1: ours / bare kernel with plain sums", limit, true, ours?.Seconds / bare?.Seconds);
    }

    private Goal OfRead(string id, string what, LargeShape shape, bool isWeighted, int threads, double limit)
    {
        var ours = Full(shape, isWeighted).FirstOrDefault(r => r.Contestant == TallyOfResponses.Partitioned && r.Threads == threads);
        return new Goal(id, FormattableString.Invariant($"{what}, partitioned, threads {threads}: ours / read of its bytes"), limit, true, ours?.Seconds / (ours is null ? 1 : machine.SecondsToRead(ours)));
    }

    /// <summary>The fastest form of DuckDB's query over ours, on the same number of threads.</summary>
    private IEnumerable<Goal> OfDuckDb(string id, string what, LargeShape shape, bool isWeighted, double? anyOrder, double? partitioned) =>
        from order in Orders
        let limit = order.IsPartitioned ? partitioned : anyOrder
        where limit is not null
        from threads in ThreadCounts.All
        let ours = Full(shape, isWeighted).FirstOrDefault(r => r.Contestant == order.Order && r.Threads == threads)
        let theirs = Full(shape, isWeighted).Where(r => r.Contestant.StartsWith(DuckDbInMemory.Name, StringComparison.Ordinal) && r.Threads == threads).MinBy(r => r.Seconds)
        select new Goal(
            id,
            FormattableString.Invariant($"{what}, {(order.IsPartitioned ? "partitioned" : "any order")}, threads {threads}: DuckDB / ours"),
            limit.Value, false, ours is null || theirs is null ? null : theirs.Seconds / ours.Seconds);

    private Goal OfLinq(bool isWeighted)
    {
        var linq = results.FirstOrDefault(r => r.Shape == OneQuestionShape.FiveAnswers && r.IsWeighted == isWeighted && r.Contestant == LinqGroupBy.Name);
        var ours = linq is null ? null : results
            .Where(r => r.Shape == linq.Shape && r.Rows == linq.Rows && r.IsWeighted == isWeighted && r.Contestant == TallyOfResponses.AnyOrder).MinBy(r => r.Seconds);
        return new Goal("G9", $"{(isWeighted ? "weighted" : "counts")}, any order: LINQ GroupBy over objects / ours", 50, false, linq?.Seconds / ours?.Seconds);
    }

    private IEnumerable<Goal> OfCsv()
    {
        foreach (var threads in ThreadCounts.All.Where(t => t <= 2))
        {
            var ours = csv.FirstOrDefault(r => r.Reader == CsvReaders.OurName && r.Threads == threads);
            yield return new Goal("G10", FormattableString.Invariant($"CSV to columns, threads {threads}: MB/s"), 500 * threads, false, ours?.MegabytesASecond);
            foreach (var peer in csv.Where(r => r.Reader != CsvReaders.OurName && r.Threads == threads))
            {
                yield return new Goal("G10", FormattableString.Invariant($"CSV to columns, threads {threads}: {peer.Reader} / ours"), 3, false, peer.Seconds / ours?.Seconds);
            }
        }
    }

    private IEnumerable<ContestResult> Full(LargeShape shape, bool isWeighted)
    {
        var ofShape = results.Where(r => r.Shape == shape && r.IsWeighted == isWeighted).ToList();
        return ofShape.Where(r => r.Rows == ofShape.Max(largest => largest.Rows));
    }
}
