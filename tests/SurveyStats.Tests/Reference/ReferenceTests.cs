using Xunit;

namespace SurveyStats.Tests.Reference;

/// <summary>The figures of independent oracles: the library reproduces every case of every function that it has.</summary>
public sealed class ReferenceTests
{
    [ReferenceCases]
    [Trait("Category", "Reference")]
    public void Library_agrees_with_the_figures(string file, string id)
        => ReferenceRunner.Standard.Check(ReferenceLibrary.Standard.Find(file, id) ?? ReferenceEntry.Broken(file, id,
            $"There is no case {file}/{id} any more: build again, and set {ReferenceLibrary.EnvironmentVariable} as when the tests were listed."));
}
