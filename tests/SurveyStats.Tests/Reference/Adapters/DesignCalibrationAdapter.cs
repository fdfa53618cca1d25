namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Calibrated weights, and estimates with their standard errors under them.</summary>
internal sealed class DesignCalibrationAdapter : IReferenceAdapter
{
    public string Function => "design_calibration";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        if (input.Text("task") != "calibrated_weights")
        {
            throw input.NotAdapted("task");
        }

        return DesignVocabulary.OrRefusal(() =>
        {
            var vocabulary = DesignVocabulary.Of(input);
            var figures = DesignEstimateTask.Compute(vocabulary, input);
            var report = vocabulary.Whole.WeightReport();
            figures["sum"] = report.Sum;
            figures["min"] = report.Minimum;
            figures["max"] = report.Maximum;
            figures["kish_n_eff"] = report.EffectiveSize;
            figures["weights"] = vocabulary.Whole.Weights.ToArray();
            if (input.Has("weights_by"))
            {
                figures["factors"] = Factors(vocabulary, DesignVocabulary.Names(input, "weights_by"));
            }

            return figures;
        });
    }

    /// <summary>What weights were multiplied by, in each group that has respondents: new weights over old ones.</summary>
    private static List<ReferenceFigures> Factors(DesignVocabulary vocabulary, IReadOnlyList<string> columns)
    {
        var factors = new List<ReferenceFigures>();
        foreach (var segment in vocabulary.SegmentsBy(columns).Segments)
        {
            var (before, after) = (vocabulary.Drawn.Within(segment).WeightReport(), vocabulary.Whole.Within(segment).WeightReport());
            if (before.Count > 0)
            {
                var group = new ReferenceFigures();
                foreach (var (column, value) in columns.Zip(segment.Name.Default.Split('|')))
                {
                    group.Add(column, value);
                }

                factors.Add(new() { ["group"] = group, ["factor"] = after.Sum / before.Sum });
            }
        }

        return factors;
    }
}
