namespace SurveyStats.Significance;

/// <summary>
/// A segmentation by which the answers to a second question are tabulated together with those to a first: for each segment those in it who answered the
/// first question, and those of them who gave its answer.
/// </summary>
internal sealed class JointSegments
{
    /// <param name="by">The segmentation.</param>
    /// <param name="first">The answer to the first question.</param>
    /// <param name="questionBase">Which respondents count.</param>
    public JointSegments(Segmentation by, AnswerSet first, QuestionBase questionBase)
    {
        By = by;
        var answered = Criterion.Or([.. first.Question.Options
            .Where(o => questionBase != QuestionBase.Substantive || o.Kind == AnswerKind.Substantive).Select(o => Criterion.Chose(o))]);
        Together = Segmentation.Of(
            $"{by.Name} with {first.Question.Id}",
            [
                .. by.Segments.Select(s => (new LocalizedText($"{s.Name.Default}: answered"), s.Criterion & answered)),
                .. by.Segments.Select(s => (new LocalizedText($"{s.Name.Default}: {first}"), s.Criterion & Criterion.Chose(first))),
            ]);
    }

    /// <summary>The segmentation that is meant.</summary>
    public Segmentation By { get; }

    /// <summary>The segmentation by which to tabulate.</summary>
    public Segmentation Together { get; }

    /// <summary>The index of those of a segment who answered the first question.</summary>
    public static int AnsweredFirst(int segment) => segment;

    /// <summary>The index of those of a segment who gave the first answer.</summary>
    public int ChoseFirst(int segment) => By.Segments.Count + segment;
}
