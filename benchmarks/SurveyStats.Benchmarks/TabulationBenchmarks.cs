using BenchmarkDotNet.Attributes;
using SurveyStats.Responses;

namespace SurveyStats.Benchmarks;

/// <summary>
/// One question of five answers by forty countries: n, sum of w and sum of squared w of each cell. The peers do that and nothing more; the tally also
/// keeps missing answers apart, checks membership of segments, and sums weights exactly.
/// </summary>
public class TabulationBenchmarks
{
    private const int Countries = 40;
    private const int Answers = 5;

    private int[] _countries = [];
    private int[] _answers = [];
    private double[] _weights = [];
    private ResponseSet _unweighted = null!;
    private ResponseSet _weighted = null!;
    private SingleChoiceQuestion _answer = null!;
    private Segmentation _country = null!;

    /// <summary>The number of responses.</summary>
    [Params(100_000, 1_000_000, 10_000_000)]
    public int Rows { get; set; }

    /// <summary>Makes the responses: skewed countries and answers, weights from 0.3 to 1.3, the same at every run.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261124);
        _countries = new int[Rows];
        _answers = new int[Rows];
        _weights = new double[Rows];
        for (var i = 0; i < Rows; i++)
        {
            _countries[i] = (int)(Countries * random.NextDouble() * random.NextDouble());
            _answers[i] = (int)(Answers * random.NextDouble() * random.NextDouble());
            _weights[i] = 0.3 + random.NextDouble();
        }

        _answer = new SingleChoiceQuestion("answer", Enumerable.Range(0, Answers).Select(i => new AnswerDefinition($"a{i}")));
        var country = new SingleChoiceQuestion("country", Enumerable.Range(0, Countries).Select(i => new AnswerDefinition($"c{i}")));
        var survey = new Survey("benchmark", [_answer, country]);
        _country = survey.SegmentsBy("country");
        ResponseColumn[] columns = [new CodedColumn(_answer, _answers), new CodedColumn(country, _countries)];
        _unweighted = new ResponseSet(survey, columns, null, null, new LoadReport("benchmark", Rows, 0, []));
        _weighted = new ResponseSet(survey, columns, _weights, null, new LoadReport("benchmark", Rows, 0, []));
    }

    /// <summary>What a C# programmer writes first.</summary>
    [Benchmark(Baseline = true)]
    public int LinqGroupBy() => Enumerable.Range(0, Rows)
        .GroupBy(i => (_countries[i], _answers[i]))
        .Select(g => (g.Key, N: g.Count(), W: g.Sum(i => _weights[i]), W2: g.Sum(i => _weights[i] * _weights[i])))
        .ToList().Count;

    /// <summary>What a C# programmer writes when that is too slow.</summary>
    [Benchmark]
    public double HandWrittenLoop()
    {
        var (n, w, w2) = (new long[Countries * Answers], new double[Countries * Answers], new double[Countries * Answers]);
        var (countries, answers, weights) = (_countries, _answers, _weights);
        for (var i = 0; i < countries.Length; i++)
        {
            var cell = (countries[i] * Answers) + answers[i];
            n[cell]++;
            w[cell] += weights[i];
            w2[cell] += weights[i] * weights[i];
        }

        return w[0] + w2[0] + n[0];
    }

    /// <summary>The tally, without weights.</summary>
    [Benchmark]
    public long TallyUnweighted() => Tally.Of(_unweighted, _answer, _country).SampleSize;

    /// <summary>The tally, with weights.</summary>
    [Benchmark]
    public long TallyWeighted() => Tally.Of(_weighted, _answer, _country).SampleSize;
}
