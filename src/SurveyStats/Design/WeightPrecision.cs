namespace SurveyStats;

/// <summary>In which precision the weights of responses are stored. Sums of them are exact in either.</summary>
public enum WeightPrecision
{
    /// <summary>As read, in 64 bits (default).</summary>
    Double = 0,

    /// <summary>
    /// In 32 bits: half the memory, and less to read for each table. Each weight is rounded to 24 significant bits (a relative error of at most 6e-8) when it
    /// is stored, and all results are those of the rounded weights. Weights that calibration computes stay in 64 bits.
    /// </summary>
    Single = 1,
}
