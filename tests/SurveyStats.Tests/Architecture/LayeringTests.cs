using Microsoft.CodeAnalysis;
using Xunit;

namespace SurveyStats.Tests.Architecture;

public sealed class LayeringTests
{
    [Fact]
    public void The_source_compiles_here_too_so_that_no_name_escapes_the_rules()
        => Expect.None(SourceTree.Library.Compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));

    [Fact]
    public void Generated_members_bind()
        => Expect.None(new SourceTree([("Tabulation/Context.cs", """
            using System.Text.Json.Serialization;
            using System.Text.RegularExpressions;
            namespace SurveyStats.Tabulation;
            internal sealed record Cell(double Weight);
            [JsonSerializable(typeof(Cell))]
            internal sealed partial class Context : JsonSerializerContext
            {
                public static object Of() => Default.Cell;
                [GeneratedRegex("a+")] private static partial Regex Letters();
            }
            """)]).Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));

    [Fact]
    public void No_room_names_a_room_above_it() => Expect.None(LayeringRules.UpwardNames(SourceTree.Library));

    [Fact]
    public void Every_type_has_one_home() => Expect.None(LayeringRules.TypesWithTwoHomes(SourceTree.Library));

    [Theory]
    [InlineData("internal class Low { High? field; }", "High")]
    [InlineData("internal class Low { object M() => High.Make(); }", "High")]
    [InlineData("internal class Low { void M() { var x = Other.Thing(); } } internal class Other { public static System.Collections.Generic.List<High> Thing() => new(); }", "High")]
    [InlineData("internal class Low { string M(Middle m) => m.ToMarkdown(); }", "ToMarkdown")]
    public void An_upward_name_is_found(string source, string named)
    {
        var found = LayeringRules.UpwardNames(Tree(("Estimation/Low.cs", "using SurveyStats.Tables; namespace SurveyStats.Estimation; " + source))).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, violation => Assert.Contains(named, violation, StringComparison.Ordinal));
        Assert.All(found, violation => Assert.StartsWith("Estimation/Low.cs:1: ", violation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("internal class Low { string M(Middle m) => m.ToString(); }")]
    [InlineData("/// <summary>See <see cref=\"High\"/>.</summary> internal class Low;")]
    [InlineData("internal class Low { Middle? field; double M() => field!.Value; }")]
    public void A_downward_name_and_a_doc_comment_are_free(string source)
        => Expect.None(LayeringRules.UpwardNames(
            Tree(("Estimation/Low.cs", "using SurveyStats.Tables; namespace SurveyStats.Estimation; " + source))));

    [Theory]
    [InlineData("public static string Verb(this SurveyStats.Estimation.Middle m) => \"\";")]
    [InlineData("extension(SurveyStats.Estimation.Middle m) { public string Verb() => \"\"; }")]
    public void A_call_of_an_extension_member_above_is_found(string extension)
    {
        var found = LayeringRules.UpwardNames(Tree(
            ("Analysis/Verbs.cs", "namespace SurveyStats; internal static class Verbs { " + extension + " }"),
            ("Tables/Low.cs", "namespace SurveyStats.Tables; internal class Low { string M(SurveyStats.Estimation.Middle m) => m.Verb(); }")));
        Assert.StartsWith("Tables/Low.cs:1: Tables must not name ", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_type_in_Reporting_may_name_what_Reporting_may_name()
        => Expect.None(LayeringRules.UpwardNames(Tree(("Reporting/Middle.Chart.cs",
            "using SurveyStats.Tables; namespace SurveyStats.Estimation; internal partial class Middle { public object Chart() => High.Make(); }"))));

    [Fact]
    public void An_unknown_room_is_found()
        => Assert.Single(LayeringRules.UpwardNames(Tree(("Attic/Dust.cs", "namespace SurveyStats.Attic; internal class Dust;"))));

    [Fact]
    public void A_type_with_two_homes_is_found()
        => Assert.Single(LayeringRules.TypesWithTwoHomes(Tree(
            ("Tables/Twin.cs", "namespace SurveyStats; public partial class Twin;"),
            ("Design/Twin.cs", "namespace SurveyStats; public partial class Twin;"))));

    private static SourceTree Tree(params (string, string)[] more) => new(
    [
        ("Estimation/Middle.cs", "namespace SurveyStats.Estimation; internal partial class Middle { public double Value => 1; }"),
        ("Reporting/Middle.Report.cs", """
            namespace SurveyStats.Estimation;
            internal partial class Middle { public override string ToString() => ""; public string ToMarkdown() => ""; }
            """),
        ("Tables/High.cs", "namespace SurveyStats.Tables; internal class High { public static High Make() => new(); }"),
        .. more,
    ]);
}
