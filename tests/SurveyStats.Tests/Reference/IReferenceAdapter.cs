namespace SurveyStats.Tests.Reference;

/// <summary>
/// Maps the inputs of one function of the figures to the public API of the library. One file per function in
/// Reference/Adapters; being there with a parameterless constructor is all that it takes to be found.
/// </summary>
/// <remarks>
/// An adapter calls what a user would call and hands on what it got: it computes nothing itself, rounds nothing, and turns an
/// absent value into null. For a method that it does not map it throws <see cref="ReferenceInput.NotAdapted"/>, and the entry
/// "function/method" stands in <see cref="PendingFunctions"/>.
/// </remarks>
internal interface IReferenceAdapter
{
    /// <summary>The <c>function</c> of the JSON file, e.g. <c>proportion_interval</c>.</summary>
    string Function { get; }

    /// <summary>Calls the library for one case.</summary>
    /// <exception cref="NotAdaptedException">The adapter does not map this method.</exception>
    ReferenceFigures Compute(ReferenceInput input);
}
