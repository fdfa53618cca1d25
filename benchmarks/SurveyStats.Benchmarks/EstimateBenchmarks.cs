using BenchmarkDotNet.Attributes;
using SurveyStats.Benchmarks.Large;

namespace SurveyStats.Benchmarks;

/// <summary>
/// Shares of five answers in forty countries with standard errors and intervals, from a tally: the time does not depend on the number of responses. Estimates
/// under a complex design: <see cref="DesignBenchmarks"/>.
/// </summary>
public class EstimateBenchmarks
{
    private SurveyColumns _columns = null!;
    private Tally _tally = null!;
    private SingleChoiceQuestion _question = null!;
    private Segmentation _country = null!;

    /// <summary>The numbers of responses.</summary>
    public static IEnumerable<int> Sizes => BenchmarkSizes.UpTo(10_000_000);

    /// <summary>The number of responses.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Rows { get; set; }

    /// <summary>Tabulates the responses, weighted.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _columns = OneQuestionShape.FiveAnswers.Columns(Rows);
        var responses = new TallyOfResponses(_columns);
        (_tally, _question, _country) = (responses.Tabulate(isWeighted: true), (SingleChoiceQuestion)responses.Questions[0], responses.Country);
    }

    /// <summary>A C# programmer's loop over the rows: shares and standard errors by Kish's effective base.</summary>
    [Benchmark(Baseline = true)]
    public double LoopOverRows()
    {
        var (codes, sum) = (_columns.Codes, 0.0);
        var (weights, squares) = (new double[_columns.Countries * codes], new double[_columns.Countries]);
        for (var row = 0; row < _columns.Rows; row++)
        {
            weights[(_columns.Country[row] * codes) + _columns.Answers[0][row]] += _columns.Weights[row];
            squares[_columns.Country[row]] += _columns.Answers[0][row] == _columns.Options ? 0 : _columns.Weights[row] * _columns.Weights[row];
        }

        for (var country = 0; country < _columns.Countries; country++)
        {
            var answers = weights.AsSpan(country * codes, _columns.Options);
            var total = 0.0;
            foreach (var weight in answers)
            {
                total += weight;
            }

            foreach (var weight in answers)
            {
                var share = weight / total;
                sum += share + Math.Sqrt(share * (1 - share) * squares[country] / (total * total));
            }
        }

        return sum;
    }

    /// <summary>Shares and standard errors of each answer in each country.</summary>
    [Benchmark]
    public double SharesWithErrors()
    {
        var sum = 0.0;
        foreach (var option in _question.Options)
        {
            foreach (var share in _tally.ProportionsOf(option, _country))
            {
                sum += share.Estimate!.Value + share.StandardError!.Value;
            }
        }

        return sum;
    }

    /// <summary>The same with Wilson's intervals.</summary>
    [Benchmark]
    public double SharesWithIntervals()
    {
        var sum = 0.0;
        foreach (var option in _question.Options)
        {
            foreach (var share in _tally.ProportionsOf(option, _country))
            {
                sum += share.Interval()!.Upper;
            }
        }

        return sum;
    }
}
