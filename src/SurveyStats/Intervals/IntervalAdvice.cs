namespace SurveyStats.Intervals;

/// <summary>The decision table for the interval of one proportion: the first row that applies.</summary>
internal static class IntervalAdvice
{
    /// <summary>Below this share of the population a sample may be treated as one from an infinite population. Source: Cochran (1977), section 2.6.</summary>
    private const double LargeFraction = 0.05;

    /// <summary>So few successes or failures are where Brown, Cai and DasGupta (2001) replace Wilson's limit by an exact one.</summary>
    private const double Few = 3;

    /// <summary>The largest base that Brown, Cai and DasGupta (2001) call small.</summary>
    private const double SmallBase = 40;

    private static readonly AdviceRow<Question, IntervalMethod>[] Table =
    [
        new(c => c.N == 0, _ => IntervalMethod.Wilson,
            "without trials no method has an interval; Wilson is the default",
            "convention of the library"),
        new(c => c.IsLargeFraction && c.IsWhole, c => IntervalMethod.FinitePopulation(c.Population!.Value),
            "the sample is more than 5 % of its population: the exact hypergeometric limits profit from that, and never cover less than the level",
            "Cochran (1977), section 2.6; Buonaccorsi (1987)"),
        new(c => c.Guaranteed && c.Sides == IntervalSides.TwoSided && c.IsWhole, _ => IntervalMethod.Blaker,
            "never covers less than the level, and lies within Clopper and Pearson's interval",
            "Blaker (2000)"),
        new(c => c.Guaranteed, _ => IntervalMethod.ClopperPearson,
            "never covers less than the level for whole counts; its bounds are the best exact ones",
            "Clopper and Pearson (1934)"),
        new(c => c.Sides != IntervalSides.TwoSided, _ => IntervalMethod.Jeffreys,
            "both tails are near their level; the bounds of Wilson and of Wald are biased towards one end",
            "Cai (2005), Journal of Statistical Planning and Inference 131"),
        new(c => c.Fewest == 0, _ => IntervalMethod.ClopperPearson,
            "no successes or no failures: only one limit is estimated, and the exact one, 1 - a^(1/n), is as simple as any",
            "Brown, Cai and DasGupta (2001), section 4.1"),
        new(c => c.Fewest <= Few && c.IsWhole, _ => IntervalMethod.MidP,
            "3 or fewer successes or failures: there Wilson's limit near the end covers too little, down to 84 %",
            "Brown, Cai and DasGupta (2001), section 4.1; Newcombe (2012), chapter 3"),
        new(c => c.Fewest <= Few, _ => IntervalMethod.Jeffreys,
            "3 or fewer effective successes or failures: there Wilson's limit near the end covers too little, down to 84 %",
            "Brown, Cai and DasGupta (2001), section 4.1"),
        new(c => c.N <= SmallBase, _ => IntervalMethod.Wilson,
            "a base of 40 or less: Wilson and Jeffreys keep the level on average and are the shortest",
            "Brown, Cai and DasGupta (2001), section 5"),
        new(_ => true, _ => IntervalMethod.Wilson,
            "a base above 40: Wilson, Jeffreys and Agresti-Coull hardly differ, and Wilson agrees with the score test",
            "Agresti and Coull (1998); Brown, Cai and DasGupta (2001), section 5"),
    ];

    public static MethodAdvice<IntervalMethod> For(double x, double n, IntervalSides sides, bool guaranteed, long? population)
    {
        var question = new Question(x, n, sides, guaranteed, population);
        return AdviceRow<Question, IntervalMethod>.Answer(Table, question, NotesOn(question));
    }

    private static IEnumerable<ResultNote> NotesOn(Question question)
    {
        if (question.N == 0)
        {
            yield return new ResultNote(NoteCode.EmptyBase, "there are no trials");
        }

        if (!question.IsWhole)
        {
            yield return new ResultNote(NoteCode.EffectiveCounts, question.Population is null || !question.IsLargeFraction
                ? "the counts are effective ones: no method is exact for them"
                : "the counts are effective ones: let them hold the population, by n (N - 1)/(N - n) in place of n");
        }

        if (question.Population is not null && !question.IsLargeFraction && question.N > 0)
        {
            yield return new ResultNote(NoteCode.LargePopulation, "the sample is 5 % of its population or less: treated as one from a large population");
        }
    }

    private sealed record Question(double X, double N, IntervalSides Sides, bool Guaranteed, long? Population)
    {
        public bool IsWhole => Counts.IsWhole(X) && Counts.IsWhole(N);

        public bool IsLargeFraction => N > LargeFraction * Population;

        public double Fewest => Math.Min(X, N - X);
    }
}
