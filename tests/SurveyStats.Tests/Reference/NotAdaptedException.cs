namespace SurveyStats.Tests.Reference;

/// <summary>An adapter does not map this input to the library: its part of the function must be listed in <see cref="PendingFunctions"/>.</summary>
internal sealed class NotAdaptedException(string message) : Exception(message);
