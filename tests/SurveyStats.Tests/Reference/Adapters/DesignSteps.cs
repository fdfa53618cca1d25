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

    private static ResponseSet Calibrated(ResponseSet responses, DesignVocabulary vocabulary, ReferenceInput step) => throw step.NotAdapted("kind");
}
