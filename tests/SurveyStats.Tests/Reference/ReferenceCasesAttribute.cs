using Xunit;
using Xunit.Sdk;

namespace SurveyStats.Tests.Reference;

/// <summary>Marks the method that runs for every case of every file of figures; each case is a test of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("SurveyStats.Tests.Reference.ReferenceCaseDiscoverer", "SurveyStats.Tests")]
public sealed class ReferenceCasesAttribute : FactAttribute;
