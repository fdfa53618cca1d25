namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Tests of association in a two-way table: the task "chisq".</summary>
internal static class DesignChiSquaredTask
{
    public static ReferenceFigures Compute(ReferenceInput input) => DesignVocabulary.OrRefusal(() =>
    {
        var (rows, columns) = (input.Text("rows"), input.Text("columns"));
        var vocabulary = DesignVocabulary.Of(input);
        var responses = vocabulary.Complete(rows, columns);
        var result = responses.TestHomogeneity(vocabulary.Choice(rows), vocabulary.SegmentsBy([columns]), TestOf(input));
        return Figures(vocabulary, columns, rows, result, input.Text("statistic"));
    });

    private static ComplexTableTest TestOf(ReferenceInput input) => input.Text("statistic") switch
    {
        "F" => ComplexTableTest.RaoScott,
        "Chisq" => ComplexTableTest.RaoScottFirstOrder,
        "Wald" => ComplexTableTest.Wald,
        "adjWald" => ComplexTableTest.AdjustedWald,
        "lincom" => ComplexTableTest.ExactMixture,
        "saddlepoint" => ComplexTableTest.Saddlepoint,
        _ => throw input.NotAdapted("statistic"),
    };

    private static ReferenceFigures Figures(DesignVocabulary vocabulary, string columns, string rows, ComplexTableResult result, string statistic)
    {
        // The table has the columns of the case for groups; the case names them in ordinal order, without empty ones.
        var table = result.Table;
        int[] groups = [.. Filled(vocabulary.Options(columns).Select(o => IndexOf(table.Groups, o.Code)), g => table.Proportions[g].Any(p => p != 0))];
        int[] answers = [.. Filled(vocabulary.Options(rows).Select(o => IndexOf(table.Answers, o.ToString())), a => table.Proportions.Any(p => p[a] != 0))];
        var test = result.Test;
        var figures = new ReferenceFigures
        {
            ["n"] = table.Respondents,
            ["design_df"] = table.DegreesOfFreedom,
            ["rows"] = answers.Select(a => table.Answers[a]).ToList(),
            ["columns"] = groups.Select(g => table.Groups[g]).ToList(),
            ["proportions"] = answers.Select(a => groups.Select(g => table.Proportions[g][a]).ToList()).ToList(),
            ["pearson"] = result.PearsonChiSquared,
            ["eigenvalues"] = result.DesignEffects.ToList(),
            ["statistic"] = test.Statistic,
            ["p"] = test.PValue,
        };

        if (statistic == "Chisq")
        {
            figures.Add("df", test.DegreesOfFreedom);
            figures.Add("statistic_over_mean_eigenvalue", result.CorrectedChiSquared);
        }
        else
        {
            figures.Add("ndf", test.DegreesOfFreedom);
            figures.Add("ddf", test.DenominatorDegreesOfFreedom);
        }

        return figures;
    }

    private static IEnumerable<int> Filled(IEnumerable<int> places, Func<int, bool> isFilled) => places.Where(isFilled);

    private static int IndexOf(IReadOnlyList<string> labels, string label) => labels.ToList().IndexOf(label);
}
