namespace SurveyStats;

/// <summary>Weights cannot be made that meet what is asked of them: the message says what is not reached, how far off it is, and what to do.</summary>
public sealed class CalibrationException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is not reached, how far off it is, and what to do.</param>
    /// <param name="report">How far the calibration came; null where it could not begin.</param>
    public CalibrationException(string message, CalibrationReport? report = null)
        : base(message)
    {
        Report = report;
    }

    private CalibrationException(string message, CalibrationException cause)
        : base(message, cause)
    {
        Report = cause.Report;
    }

    /// <summary>How far the calibration came: every margin before and at the end; null where it could not begin.</summary>
    public CalibrationReport? Report { get; }

    /// <summary>The same for one of the replicates.</summary>
    internal CalibrationException InReplicate(int replicate) =>
        new(FormattableString.Invariant($"Replicate {replicate + 1}: {Message}"), this);
}
