using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SurveyStats.Tests.Reference;

/// <summary>
/// One case as a test. File and id are the arguments of the test method: they travel with the test case when it is serialised,
/// and make its unique id; everything else is looked up.
/// </summary>
public sealed class ReferenceTestCase : XunitTestCase
{
    /// <summary>For the deserialiser of the test framework only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the deserialiser of the test framework only.")]
    public ReferenceTestCase()
    {
    }

    /// <summary>The test of one entry.</summary>
    public ReferenceTestCase(IMessageSink diagnosticMessageSink, ITestMethod testMethod, string file, string id)
        : base(diagnosticMessageSink, TestMethodDisplay.Method, TestMethodDisplayOptions.None, testMethod, [file, id])
    {
    }

    private string File => (string)TestMethodArguments[0];

    private string Id => (string)TestMethodArguments[1];

    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) => $"{File}/{Id}";

    protected override string? GetSkipReason(IAttributeInfo factAttribute)
        => PendingFunctions.Standard.SkipReason(ReferenceLibrary.Standard.Find(File, Id));
}
