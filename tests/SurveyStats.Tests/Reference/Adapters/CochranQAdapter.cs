namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class CochranQAdapter : IReferenceAdapter
{
    public string Function => "cochran_q";

    public ReferenceFigures Compute(ReferenceInput input) =>
        CochranQ.Test([.. input.Table("rows").Select(row => row.Select(answer => (int)answer).ToArray())]).ToFigures();
}
