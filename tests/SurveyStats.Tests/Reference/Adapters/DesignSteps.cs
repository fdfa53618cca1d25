namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>What a case does with its responses before it estimates anything: replicate weights made from the design, then calibration.</summary>
internal static class DesignSteps
{
    public static ResponseSet Apply(ResponseSet responses, DesignVocabulary vocabulary, ReferenceInput input)
    {
        if (input.Has("design") && input.Object("design").Has("as_replicates"))
        {
            responses = AsReplicates(responses, input.Object("design").Object("as_replicates"));
        }

        return input.Has("calibration")
            ? input.Objects("calibration").Aggregate(responses, (set, step) => Calibrated(set, vocabulary, step))
            : responses;
    }

    private static ResponseSet AsReplicates(ResponseSet responses, ReferenceInput replicates) => responses.Replicated(
        replicates.Text("type") switch
        {
            "JK1" => ReplicationMethod.Jackknife,
            "JKn" => ReplicationMethod.StratifiedJackknife,
            "BRR" => ReplicationMethod.BalancedRepeated,
            "Fay" => ReplicationMethod.Fay(replicates.Number("rho")),
            _ => throw replicates.NotAdapted("type"),
        },
        centredAtEstimate: replicates.Has("mse") && replicates.Flag("mse"));

    private static ResponseSet Calibrated(ResponseSet responses, DesignVocabulary vocabulary, ReferenceInput step) => step.Text("kind") switch
    {
        "poststratify" => responses.PostStratifiedTo(Margin(vocabulary, step)),
        "rake" => responses.RakedTo(
            [.. step.Objects("margins").Select(margin => Margin(vocabulary, margin))],
            new RakingOptions { Tolerance = step.Number("epsilon"), MaximumSweeps = step.Integer("max_iterations") }),
        "calibrate" => responses.CalibratedTo([.. step.Objects("auxiliaries").Select(total => Total(vocabulary, total))], Distance(step)),
        "trim" => responses.Trimmed(
            step.Has("upper") ? step.Number("upper") : null, step.Has("lower") ? step.Number("lower") : null, step.Has("strict") && step.Flag("strict")),
        _ => throw step.NotAdapted("kind"),
    };

    private static PopulationMargin Margin(DesignVocabulary vocabulary, ReferenceInput margin)
    {
        var columns = DesignVocabulary.Names(margin, "by");
        return PopulationMargin.Of(
            vocabulary.SegmentsBy(columns),
            [.. margin.Objects("population").Select(cell => (string.Join('|', columns.Select(cell.Text)), cell.Number("count")))]);
    }

    private static CalibrationTotal Total(DesignVocabulary vocabulary, ReferenceInput total) => total.Text("type") switch
    {
        "constant" => CalibrationTotal.Population(total.Number("total")),
        "indicator" => CalibrationTotal.Count(vocabulary.Choice(total.Text("column"))[total.Text("value")], total.Number("total")),
        "numeric" => CalibrationTotal.Sum(vocabulary.Numeric(total.Text("column")), total.Number("total")),
        _ => throw total.NotAdapted("type"),
    };

    private static CalibrationDistance Distance(ReferenceInput step)
    {
        var bounds = step.Has("bounds") ? step.Numbers("bounds") : null;
        return (step.Text("distance"), bounds) switch
        {
            ("linear", null) => CalibrationDistance.Linear,
            ("linear", [var lower, var upper]) => CalibrationDistance.LinearBounded(lower, upper),
            ("raking", null) => CalibrationDistance.Raking,
            ("logit", [var lower, var upper]) => CalibrationDistance.Logit(lower, upper),
            _ => throw step.NotAdapted("distance"),
        };
    }
}
