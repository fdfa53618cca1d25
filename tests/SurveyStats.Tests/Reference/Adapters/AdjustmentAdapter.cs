namespace SurveyStats.Tests.Reference.Adapters;

internal sealed class AdjustmentAdapter : IReferenceAdapter
{
    public string Function => "p_adjust";

    public static Adjustment AdjustmentNamed(ReferenceInput input, string field) => input.Text(field) switch
    {
        "none" => Adjustment.None,
        "bonferroni" => Adjustment.Bonferroni,
        "sidak" => Adjustment.Sidak,
        "holm" => Adjustment.Holm,
        "holm-sidak" => Adjustment.HolmSidak,
        "hochberg" => Adjustment.Hochberg,
        "hommel" => Adjustment.Hommel,
        "bh" => Adjustment.BenjaminiHochberg,
        "by" => Adjustment.BenjaminiYekutieli,
        _ => throw input.NotAdapted(field),
    };

    public ReferenceFigures Compute(ReferenceInput input) => new()
    {
        ["adjusted"] = AdjustmentNamed(input, "method").Adjust(input.NumbersOrNull("p_values")),
    };
}
