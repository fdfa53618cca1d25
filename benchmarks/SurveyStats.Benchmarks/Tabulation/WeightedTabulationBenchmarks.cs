using SurveyStats.Benchmarks.Large;

namespace SurveyStats.Benchmarks;

/// <summary>One question of five answers by forty countries, weighted.</summary>
public class WeightedTabulationBenchmarks : TabulationBenchmarks
{
    private protected override LargeShape Shape => OneQuestionShape.FiveAnswers;

    private protected override bool IsWeighted => true;
}
