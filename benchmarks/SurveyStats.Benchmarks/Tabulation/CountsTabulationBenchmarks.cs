using SurveyStats.Benchmarks.Large;

namespace SurveyStats.Benchmarks;

/// <summary>One question of five answers by forty countries: counts.</summary>
public class CountsTabulationBenchmarks : TabulationBenchmarks
{
    private protected override LargeShape Shape => OneQuestionShape.FiveAnswers;

    private protected override bool IsWeighted => false;
}
