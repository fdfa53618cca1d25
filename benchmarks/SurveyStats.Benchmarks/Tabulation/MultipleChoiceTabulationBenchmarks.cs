using BenchmarkDotNet.Attributes;
using SurveyStats.Benchmarks.Large;

namespace SurveyStats.Benchmarks;

/// <summary>A multiple choice of twelve options by forty countries: the respondents who chose each option.</summary>
public class MultipleChoiceTabulationBenchmarks : TabulationBenchmarks
{
    /// <summary>Whether sums of weights are asked for too.</summary>
    [Params(false, true)]
    public bool Weighted { get; set; }

    private protected override LargeShape Shape => MultipleChoiceShape.TwelveOptions;

    private protected override bool IsWeighted => Weighted;
}
