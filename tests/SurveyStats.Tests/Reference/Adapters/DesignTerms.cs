namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>The terms of a regression.</summary>
internal static class DesignTerms
{
    /// <summary>The figures are those of glm in R, which at this tolerance stops one step short: its standard errors are off by about 1e-8.</summary>
    private static readonly RegressionOptions AsFigures = new() { Convergence = RegressionConvergence.Glm(1e-14) };

    public static IReadOnlyList<RegressionTerm> Of(DesignVocabulary vocabulary, ReferenceInput input) => [.. input.Objects("terms").Select(term => Term(vocabulary, term))];

    /// <summary>The regression of a case: of the share of a level, or of the mean of a number or score.</summary>
    public static SurveyRegression Regression(DesignVocabulary vocabulary, ReferenceInput input)
    {
        var terms = Of(vocabulary, input);
        return !input.Has("family") || input.Text("family") != "gaussian"
            ? vocabulary.Responses.LogisticRegression(vocabulary.Level, AsFigures, terms)
            : vocabulary.Variable switch
            {
                NumericQuestion number => vocabulary.Responses.LinearRegression(number, terms),
                RatingQuestion rating => vocabulary.Responses.LinearRegression(rating, terms),
                _ => throw input.NotAdapted("variable"),
            };
    }

    private static RegressionTerm Term(DesignVocabulary vocabulary, ReferenceInput term) => term.Text("type") switch
    {
        "factor" => RegressionTerm.Factor(vocabulary.Choice(term.Text("column")), vocabulary.Choice(term.Text("column"))[term.Text("reference")]),
        "numeric" => RegressionTerm.Numeric(vocabulary.Numeric(term.Text("column"))),
        "interaction" => term.Objects("of").Select(part => Term(vocabulary, part)).Aggregate(RegressionTerm.Interaction),
        _ => throw term.NotAdapted("type"),
    };
}
