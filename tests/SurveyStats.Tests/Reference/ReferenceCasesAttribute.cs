using Xunit;
using Xunit.Sdk;

namespace SurveyStats.Tests.Reference;

/// <summary>Runs a method once for each reference case, as a test of its own.</summary>
[XunitTestCaseDiscoverer("SurveyStats.Tests.Reference.ReferenceCaseDiscoverer", "SurveyStats.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReferenceCasesAttribute : FactAttribute;
