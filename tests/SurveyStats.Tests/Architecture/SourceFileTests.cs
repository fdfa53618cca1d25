using Xunit;

namespace SurveyStats.Tests.Architecture;

public sealed class SourceFileTests
{
    [Fact]
    public void A_file_holds_one_public_type_and_bears_its_name() => Expect.None(SourceFileRules.FilesNamedWrongly(SourceTree.Library));

    [Fact]
    public void Files_can_be_read_at_a_sitting()
        => Expect.None(SourceFileRules.FilesTooLong(new[] { "src", "tests", "benchmarks" }
            .SelectMany(folder => Repository.CSharpFilesBelow(folder))
            .Select(file => (Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file)))));

    [Fact]
    public void Every_procedure_has_a_summary_and_names_its_source() => Expect.None(SourceFileRules.ProceduresWithoutSource(SourceTree.Library));

    [Theory]
    [InlineData("Tables/A.cs", "public class A; public class B;")]
    [InlineData("Tables/A.cs", "public class B;")]
    [InlineData("Tables/A.cs", "internal class B;")]
    public void A_file_of_another_name_or_with_two_public_types_is_found(string path, string source)
        => Assert.Single(SourceFileRules.FilesNamedWrongly(new SourceTree([(path, "namespace SurveyStats; " + source)])));

    [Theory]
    [InlineData("Tables/A.cs", "public class A; internal class B;")]
    [InlineData("Tables/A.cs", "public class A<T>;")]
    [InlineData("Reporting/A.Report.cs", "public partial class A;")]
    public void A_file_named_after_its_type_is_free(string path, string source)
        => Expect.None(SourceFileRules.FilesNamedWrongly(new SourceTree([(path, "namespace SurveyStats; " + source)])));

    [Fact]
    public void A_long_file_is_found()
        => Assert.Equal(["b.cs has 400 lines; the limit is 400, the aim 300."],
            SourceFileRules.FilesTooLong([("a.cs", new string('\n', 399)), ("b.cs", new string('\n', 399) + "x\n")]));

    [Fact]
    public void A_procedure_without_summary_or_source_is_found()
    {
        var tree = new SourceTree(
        [
            ("Intervals/Method.cs", "namespace SurveyStats; public abstract class Method { private protected Method() { } }"),
            ("Intervals/Good.cs", "namespace SurveyStats; /// <summary>Good.</summary>\n/// <remarks>Source: Wilson (1927).</remarks>\ninternal sealed class Good : Method;"),
            ("Intervals/Bad.cs", "namespace SurveyStats; /// <summary>Bad.</summary>\ninternal sealed class Bad : Method;"),
            ("Significance/Worse.cs", "namespace SurveyStats; internal sealed class Worse : Method;"),
        ]);
        Assert.Equal(3, SourceFileRules.Procedures(tree).Count());
        Assert.Equal(3, SourceFileRules.ProceduresWithoutSource(tree).Count());
    }
}
