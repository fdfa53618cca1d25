namespace SurveyStats.Benchmarks.DesignBased;

/// <summary>The questionnaire of the design benchmarks.</summary>
internal sealed class DesignQuestions
{
    public const int Countries = 40;
    public const int Answers = 5;
    public const int Groups = 6_760;
    public const int Numbers = 8;

    public DesignQuestions()
    {
        Answer = Choice("answer", Answers);
        Country = Choice("country", Countries);
        Group = Choice("group", Groups);
        (RareAnswer, RareCountry) = (Choice("rare answer", Answers), Choice("rare country", Countries));
        Continuous = [.. Enumerable.Range(0, Numbers).Select(i => new NumericQuestion($"x{i}"))];
        Whole = [.. Enumerable.Range(0, Numbers).Select(i => new NumericQuestion($"k{i}"))];
        Survey = new Survey("design benchmark", [Answer, Country, Group, RareAnswer, RareCountry, .. Continuous, .. Whole]);
        (ByCountry, ByGroup, ByRareCountry) = (Segmentation.By(Country), Segmentation.By(Group), Segmentation.By(RareCountry));
    }

    public Survey Survey { get; }

    /// <summary>Five answers.</summary>
    public SingleChoiceQuestion Answer { get; }

    /// <summary>Forty countries, some large and some small.</summary>
    public SingleChoiceQuestion Country { get; }

    /// <summary>6,760 groups.</summary>
    public SingleChoiceQuestion Group { get; }

    /// <summary>Five answers, some of them rare.</summary>
    public SingleChoiceQuestion RareAnswer { get; }

    /// <summary>Forty countries, some so small that not every answer is given there.</summary>
    public SingleChoiceQuestion RareCountry { get; }

    /// <summary>Eight numbers without equals: every response has its own.</summary>
    public IReadOnlyList<NumericQuestion> Continuous { get; }

    /// <summary>The same in whole numbers from 0 to 100, as ages and scores are.</summary>
    public IReadOnlyList<NumericQuestion> Whole { get; }

    public Segmentation ByCountry { get; }

    public Segmentation ByGroup { get; }

    public Segmentation ByRareCountry { get; }

    private static SingleChoiceQuestion Choice(string id, int options) =>
        new(id, Enumerable.Range(0, options).Select(i => new AnswerDefinition(FormattableString.Invariant($"{id[0]}{i}"))));
}
