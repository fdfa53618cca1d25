namespace SurveyStats.Significance;

/// <summary>What a convention computes of two columns.</summary>
/// <param name="StandardError">The standard error of the difference in its statistic; null if there is none.</param>
/// <param name="Test">The test.</param>
/// <param name="Remark">What to keep in mind besides.</param>
/// <param name="Traits">The rule for columns like these, where the convention has more than one; null: that of the convention.</param>
internal readonly record struct ConventionFigures(double? StandardError, TestFigures Test, ResultNote? Remark = null, ConventionTraits? Traits = null)
{
    /// <summary>Columns of which one has nobody in its base.</summary>
    public static ConventionFigures EmptyBase => new(null, TestFigures.Undefined(new ResultNote(NoteCode.EmptyBase, "no respondent in a base")));

    /// <summary>A pair that the convention does not test.</summary>
    public static ConventionFigures NotTested(string reason) => new(null, TestFigures.Undefined(new ResultNote(NoteCode.NotTested, reason)));

    /// <summary>z = d / sqrt(v), undefined where the variance is not above 0.</summary>
    public static ConventionFigures OfNormal(double difference, double variance, ResultNote? remark = null) => variance > 0
        ? new(Math.Sqrt(variance), TestFigures.OfNormal(difference / Math.Sqrt(variance), Alternative.TwoSided), remark)
        : WithoutVariance(variance);

    /// <summary>t = d / sqrt(v), undefined where the variance or the degrees of freedom are not above 0.</summary>
    public static ConventionFigures OfStudent(double difference, double variance, double degreesOfFreedom) => !(variance > 0)
        ? WithoutVariance(variance)
        : degreesOfFreedom > 0
            ? new(Math.Sqrt(variance), TestFigures.OfStudent(difference / Math.Sqrt(variance), degreesOfFreedom, Alternative.TwoSided))
            : new(Math.Sqrt(variance), TestFigures.Undefined(new ResultNote(NoteCode.NoDegreesOfFreedom, "the bases leave no degrees of freedom")));

    private static ConventionFigures WithoutVariance(double variance) => new(null, TestFigures.Undefined(new ResultNote(
        NoteCode.ZeroVariance, variance < 0 ? "the variance by this formula is negative" : "the difference has no variance")));
}
