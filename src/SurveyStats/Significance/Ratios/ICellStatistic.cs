namespace SurveyStats.Significance;

/// <summary>The factor s(e) of a squared score statistic e^2 s(e), e the shift of a cell.</summary>
internal interface ICellStatistic
{
    /// <summary>s(e) and its derivative times <paramref name="rest"/>, the distance of e from the pole of s.</summary>
    (double Sum, double Change) At(double e, double rest);
}
