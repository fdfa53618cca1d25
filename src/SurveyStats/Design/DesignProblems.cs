namespace SurveyStats.Design;

/// <summary>Where a binder tells what is wrong with the columns of a design, so that all of it is reported together.</summary>
internal abstract class DesignProblems
{
    /// <summary>Whether the responses are all there are, and not a part of which others are bound apart.</summary>
    public virtual bool AreOfAll => true;

    /// <summary>Tells of a problem.</summary>
    /// <param name="row">The response, from 0; null where the problem is none of one response.</param>
    /// <param name="column">The column.</param>
    /// <param name="text">What stands there.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="cure">What to do about it.</param>
    public abstract void Add(int? row, string? column, string? text, string problem, string cure);

    /// <summary>How a response is numbered in messages.</summary>
    public abstract long PlaceOf(int row);

    /// <summary>Throws if anything was told.</summary>
    public abstract void ThrowIfAny();
}
