namespace SurveyStats.Significance;

/// <summary>
/// A function of one variable whose root is a limit; a struct, so that the search neither allocates nor calls through a delegate.
/// </summary>
internal interface IScore
{
    double At(double t);
}
