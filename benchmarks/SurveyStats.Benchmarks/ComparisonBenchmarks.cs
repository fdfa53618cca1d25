using BenchmarkDotNet.Attributes;
using SurveyStats.Numerics;
using SurveyStats.Responses;

namespace SurveyStats.Benchmarks;

/// <summary>
/// All 45 pairs of ten countries: pooled z, Newcombe's interval and Holm's adjustment. The peer is a loop over arrays of counts with the same formulas,
/// which knows neither segments nor overlap, checks nothing, and leaves two arrays of doubles for a result.
/// </summary>
public class ComparisonBenchmarks
{
    private const int Countries = 10;
    private const int Rows = 10_000;

    private ProportionSet _shares = null!;
    private double[] _successes = [];
    private double[] _trials = [];

    /// <summary>Makes the shares once, from a tally.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261124);
        var (countries, answers) = (new int[Rows], new int[Rows]);
        for (var i = 0; i < Rows; i++)
        {
            countries[i] = random.Next(Countries);
            answers[i] = random.NextDouble() < 0.3 + (0.04 * countries[i]) ? 0 : 1;
        }

        var answer = new SingleChoiceQuestion("answer", ["yes", "no"]);
        var country = new SingleChoiceQuestion("country", Enumerable.Range(0, Countries).Select(i => new AnswerDefinition($"c{i}")));
        var survey = new Survey("benchmark", [answer, country]);
        ResponseColumn[] columns = [new CodedColumn(answer, answers), new CodedColumn(country, countries)];
        var responses = new ResponseSet(survey, columns, null, null, new LoadReport("benchmark", Rows, 0, []));
        _shares = responses.ProportionsOf(answer.Options[0], survey.SegmentsBy("country"));
        _successes = [.. _shares.Select(p => (double)p.Count)];
        _trials = [.. _shares.Select(p => (double)p.Base.Unweighted)];
    }

    /// <summary>What a C# programmer writes.</summary>
    [Benchmark(Baseline = true)]
    public double HandWrittenLoop()
    {
        const int pairs = Countries * (Countries - 1) / 2;
        var (p, order, limits, at) = (new double[pairs], new int[pairs], new (double, double)[pairs], 0);
        for (var i = 0; i < Countries; i++)
        {
            for (var j = i + 1; j < Countries; j++)
            {
                var (x1, n1, x2, n2) = (_successes[i], _trials[i], _successes[j], _trials[j]);
                var (p1, p2, pooled) = (x1 / n1, x2 / n2, (x1 + x2) / (n1 + n2));
                var z = (p1 - p2) / Math.Sqrt(pooled * (1 - pooled) * ((1 / n1) + (1 / n2)));
                p[at] = 2 * Normal.UpperTail(Math.Abs(z));
                var (lower1, upper1) = Wilson(x1, n1);
                var (lower2, upper2) = Wilson(x2, n2);
                limits[at] = (p1 - p2 - double.Hypot(p1 - lower1, upper2 - p2), p1 - p2 + double.Hypot(upper1 - p1, p2 - lower2));
                order[at] = at++;
            }
        }

        Array.Sort(p, order);
        for (var k = 0; k < pairs; k++)
        {
            p[k] = Math.Min(1, Math.Max((pairs - k) * p[k], k == 0 ? 0 : p[k - 1]));
        }

        return p[0] + limits[0].Item1;
    }

    /// <summary>The library, from the shares to the adjusted p-values.</summary>
    [Benchmark]
    public ComparisonSet CompareAllPairs() => _shares.CompareAllPairs(Adjustment.Holm);

    /// <summary>The library's results as an aligned table.</summary>
    [Benchmark]
    public string CompareAllPairsAsText() => _shares.CompareAllPairs(Adjustment.Holm).ToString();

    private static (double Lower, double Upper) Wilson(double x, double n)
    {
        var z = Normal.UpperQuantile(0.025);
        var middle = x + (z * z / 2);
        var spread = z * Math.Sqrt((x * (n - x) / n) + (z * z / 4));
        return ((middle - spread) / (n + (z * z)), (middle + spread) / (n + (z * z)));
    }
}
