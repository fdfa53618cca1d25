namespace SurveyStats;

/// <summary>A database that failed, or changed, while it tabulated. No tally was made.</summary>
public sealed class SqlTabulationException : Exception
{
    internal SqlTabulationException(string step, string problem, string cure, string? sql, Exception? inner = null)
        : base($"The tabulation ended at '{step}': {problem.TrimEnd('.')}. No tally was made. {cure}", inner)
    {
        Step = step;
        Sql = sql;
    }

    /// <summary>What was being done: "columns", "numbers" or "cells", with the number of the statement where there are several.</summary>
    public string Step { get; }

    /// <summary>The statement that failed; null where it was none alone.</summary>
    public string? Sql { get; }
}
