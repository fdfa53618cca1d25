namespace SurveyStats;

/// <summary>One stage of a sample design, by the names of the columns that describe it.</summary>
/// <param name="Clusters">The column that names the sampling unit of this stage; null: each response is a unit.</param>
/// <param name="Strata">The column that names the stratum within which units were drawn at this stage; null: none.</param>
/// <param name="Population">
/// The column with the number of units in the population, in the stratum (or in the unit of the stage above); or, where no value is above 1, the
/// fraction of them that was drawn. Null: drawn with replacement, or few of many.
/// </param>
public sealed record SamplingStage(string? Clusters = null, string? Strata = null, string? Population = null);
