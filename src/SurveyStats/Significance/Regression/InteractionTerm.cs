namespace SurveyStats.Significance;

/// <summary>
/// The interaction of two terms.
/// <para>Formula: x_jk = x_j x_k, the columns of the first term varying fastest.</para>
/// Source: McCullagh and Nelder (1989), Generalized Linear Models, section 3.3.
/// </summary>
internal sealed class InteractionTerm(RegressionTerm first, RegressionTerm second) : RegressionTerm($"{first.Name}:{second.Name}")
{
    internal override IReadOnlyList<Question> Questions => [.. first.Questions.Union(second.Questions)];

    internal override IReadOnlyList<string> ColumnNames => [.. second.ColumnNames.SelectMany(b => first.ColumnNames.Select(a => $"{a}:{b}"))];

    internal override IReadOnlyList<RegressionTerm> Parts => [.. first.Parts, .. second.Parts];

    internal override double[] Columns(Func<RegressionTerm, double[]> valuesOfPart)
    {
        var (a, b) = (first.Columns(valuesOfPart), second.Columns(valuesOfPart));
        return [.. b.SelectMany(y => a.Select(x => x * y))];
    }
}
