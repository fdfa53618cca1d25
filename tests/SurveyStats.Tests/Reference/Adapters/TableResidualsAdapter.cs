namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class TableResidualsAdapter : IReferenceAdapter
{
    public string Function => "table_residuals";

    public ReferenceFigures Compute(ReferenceInput input)
    {
        var residuals = ContingencyTable.Of(input.Table("table")).Residuals();
        return new ReferenceFigures
        {
            ["expected_counts"] = residuals.Expected,
            ["pearson"] = residuals.Pearson,
            ["adjusted"] = residuals.Adjusted,
        };
    }
}
