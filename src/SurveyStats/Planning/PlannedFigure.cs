namespace SurveyStats.Planning;

/// <summary>A figure in the sentence of a plan, with how it is to be read; Reporting writes it.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
internal readonly record struct PlannedFigure(double Value, PlannedUnit Unit)
{
    public static PlannedFigure Share(double value) => new(value, PlannedUnit.Share);

    public static PlannedFigure Points(double value) => new(value, PlannedUnit.Points);

    public static PlannedFigure Number(double value) => new(value, PlannedUnit.Number);
}
