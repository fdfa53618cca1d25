namespace SurveyStats.Tests.Reference;

/// <summary>
/// Maps the inputs of one function of the reference figures to the public API, and the result to the names of the figures: dictionaries, lists,
/// numbers, texts and null. One small file for each function in Adapters/.
/// </summary>
internal interface IReferenceAdapter
{
    string Function { get; }

    object? Compute(ReferenceCase figures);
}
