using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SurveyStats.Tests.Reference;

/// <summary>One reference case as a test: named file/id, and skipped, visibly, while its procedure is pending.</summary>
public sealed class ReferenceTestCase : XunitTestCase
{
    /// <summary>For the deserialiser.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the deserialiser; use the other constructor.")]
    public ReferenceTestCase()
    {
    }

    internal ReferenceTestCase(IMessageSink diagnosticMessageSink, ITestMethod testMethod, string file, string id)
        : base(diagnosticMessageSink, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, testMethod, [file, id])
    {
    }

    /// <inheritdoc/>
    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) =>
        $"{TestMethodArguments[0]}/{TestMethodArguments[1]}";

    /// <inheritdoc/>
    protected override string GetSkipReason(IAttributeInfo factAttribute)
    {
        var figures = ReferenceFile.Named((string)TestMethodArguments[0]).Cases[(string)TestMethodArguments[1]];
        return PendingFunctions.Contain(figures) ? $"pending: {figures.Procedure} has no adapter yet" : null!;
    }
}
