namespace SurveyStats;

/// <summary>A regression has no estimates with these terms and respondents; the message names the terms and the cure.</summary>
public sealed class RegressionException : InvalidOperationException
{
    internal RegressionException(RegressionFailure failure, IReadOnlyList<string> terms, string message)
        : base(message)
    {
        Failure = failure;
        Terms = terms;
    }

    /// <summary>Why there are no estimates.</summary>
    public RegressionFailure Failure { get; }

    /// <summary>The coefficients concerned, by name; empty where no single ones are.</summary>
    public IReadOnlyList<string> Terms { get; }
}
