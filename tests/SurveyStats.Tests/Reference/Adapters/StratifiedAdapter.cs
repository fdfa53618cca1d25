namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class StratifiedAdapter : IReferenceAdapter
{
    public string Function => "stratified";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var table = StratifiedTable.Of([.. input.Table("strata").Select(s => (s[0], s[1], s[2], s[3]))]);
        return input.Text("method") switch
        {
            "mh-odds-ratio" => OfRatio(table.OddsRatio(level: input.Level()), "odds_ratio"),
            "mh-risk-ratio" => OfRatio(table.RiskRatio(level: input.Level()), "risk_ratio"),
            "mh-risk-difference" => OfDifference(table.RiskDifference(level: input.Level()), "difference"),
            "cmh" => table.TestConditionalIndependence(input.Flag("correct")
                ? ConditionalIndependenceTest.CochranMantelHaenszelCorrected
                : ConditionalIndependenceTest.CochranMantelHaenszel).ToFigures(),
            "breslow-day" => OfBreslowDay(table),
            "inverse-variance" => input.Text("measure") switch
            {
                "risk-difference" => OfDifference(table.RiskDifference(StratifiedDifferenceMethod.InverseVariance, input.Level()), "estimate"),
                "log-odds-ratio" => OfLogRatio(table.OddsRatio(StratifiedOddsRatioMethod.InverseVariance, input.Level())),
                "log-risk-ratio" => OfLogRatio(table.RiskRatio(StratifiedRiskRatioMethod.InverseVariance, input.Level())),
                _ => throw input.NotAdapted("measure"),
            },
            _ => throw input.NotAdapted("method"),
        };
    }

    private static ReferenceFigures OfRatio(StratifiedRatio ratio, string name) => new()
    {
        [name] = ratio.Estimate,
        ["se_log"] = ratio.LogStandardError,
        ["lower"] = ratio.Interval?.Lower,
        ["upper"] = ratio.Interval?.Upper,
    };

    private static ReferenceFigures OfLogRatio(StratifiedRatio ratio) => WithHeterogeneity(ratio.Heterogeneity, new()
    {
        ["estimate"] = ratio.LogEstimate,
        ["se"] = ratio.LogStandardError,
        ["lower"] = ratio.LogLower,
        ["upper"] = ratio.LogUpper,
    });

    private static ReferenceFigures OfDifference(StratifiedDifference difference, string name) => WithHeterogeneity(difference.Heterogeneity, new()
    {
        [name] = difference.Estimate,
        ["se"] = difference.StandardError,
        ["lower"] = difference.Interval?.Lower,
        ["upper"] = difference.Interval?.Upper,
    });

    private static ReferenceFigures WithHeterogeneity(TestResult? test, ReferenceFigures figures)
    {
        figures["q"] = test?.Statistic;
        figures["df"] = test?.DegreesOfFreedom;
        figures["q_p_value"] = test?.PValue;
        return figures;
    }

    private static ReferenceFigures OfBreslowDay(StratifiedTable table)
    {
        var figures = table.TestOddsRatioHomogeneity().ToFigures();
        figures["uncorrected"] = table.TestOddsRatioHomogeneity(OddsRatioHomogeneityTest.BreslowDay).Statistic;
        return figures;
    }
}
