using Xunit.Abstractions;
using Xunit.Sdk;

namespace SurveyStats.Tests.Reference;

/// <summary>Turns every entry of the library of figures, broken ones included, into a test case.</summary>
public sealed class ReferenceCaseDiscoverer(IMessageSink diagnosticMessageSink) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        try
        {
            return [.. ReferenceLibrary.Standard.Entries.Select(
                entry => new ReferenceTestCase(diagnosticMessageSink, testMethod, entry.File, entry.Id))];
        }
        catch (Exception exception)
        {
            // The test framework would drop the tests and go on.
            return [new ExecutionErrorTestCase(diagnosticMessageSink, TestMethodDisplay.Method, TestMethodDisplayOptions.None, testMethod,
                $"The reference figures cannot be listed: {exception}")];
        }
    }
}
