using Xunit.Abstractions;
using Xunit.Sdk;

namespace SurveyStats.Tests.Reference;

/// <summary>Makes a test of each reference case of each file.</summary>
public sealed class ReferenceCaseDiscoverer(IMessageSink diagnosticMessageSink) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        try
        {
            return ReferenceFile.All
                .SelectMany(file => file.Cases.Keys.Select(id => new ReferenceTestCase(diagnosticMessageSink, testMethod, file.Name, id)))
                .ToList();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A file that cannot be read must be a failure, not silence.
            return [new ExecutionErrorTestCase(
                diagnosticMessageSink, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, testMethod, $"The reference figures cannot be read: {error}")];
        }
    }
}
