namespace SurveyStats.Tabulation;

/// <summary>What some conditions tell apart of the answers to a question: options by the nets that name them, numbers by the ends of ranges.</summary>
internal sealed class SqlConditions
{
    private readonly AnswerSet[] _nets;
    private readonly RangeCriterion[] _ranges;

    public SqlConditions(IEnumerable<Criterion> conditions)
    {
        Criterion[] parts = [.. conditions.SelectMany(PartsOf)];
        _nets = [.. parts.OfType<AnswerCriterion>().Select(p => p.Answers)];
        _ranges = [.. parts.OfType<RangeCriterion>()];
        Questions = [.. _nets.Select(n => (Question)n.Question).Concat(_ranges.Select(r => r.Question)).Distinct()];
    }

    /// <summary>The questions on which the conditions depend, each once.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The options of a question that some condition names.</summary>
    public IReadOnlySet<AnswerOption> Named(Question question) => _nets.Where(n => n.Question == question).SelectMany(n => n.Options).ToHashSet();

    /// <summary>The options of a question in classes that no condition tells apart.</summary>
    public IEnumerable<AnswerOption[]> Classes(ChoiceQuestion question)
    {
        AnswerSet[] nets = [.. _nets.Where(n => n.Question == question)];
        return question.Options.GroupBy(o => string.Concat(nets.Select(n => n.Contains(o) ? '1' : '0')), StringComparer.Ordinal).Select(g => g.ToArray());
    }

    /// <summary>The finite ends of ranges of a number, rising.</summary>
    public double[] Edges(Question question) =>
        [.. _ranges.Where(r => r.Question == question).SelectMany(r => new[] { r.From, r.Below }).Where(double.IsFinite).Distinct().Order()];

    private static IEnumerable<Criterion> PartsOf(Criterion condition) => condition switch
    {
        AllOfCriterion all => all.Parts.SelectMany(PartsOf),
        AnyOfCriterion any => any.Parts.SelectMany(PartsOf),
        NotCriterion not => PartsOf(not.Part),
        _ => [condition],
    };
}
