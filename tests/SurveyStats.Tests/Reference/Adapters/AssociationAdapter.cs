namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class AssociationAdapter : IReferenceAdapter
{
    public string Function => "association";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var association = ContingencyTable.Of(input.Table("table")).Association();
        return new ReferenceFigures
        {
            ["phi_squared"] = association.PhiSquared,
            ["cramers_v"] = association.CramersV,
            ["cramers_v_bias_corrected"] = association.CramersVBiasCorrected,
            ["contingency_c"] = association.ContingencyC,
            ["tschuprow_t"] = association.TschuprowT,
        };
    }
}
