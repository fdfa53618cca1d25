using Xunit;

namespace SurveyStats.Tests.Architecture;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void Public_types_are_in_SurveyStats_and_internal_ones_in_the_namespace_of_their_room()
        => Expect.None(PublicSurfaceRules.TypesInTheWrongNamespace(SourceTree.Library));

    [Fact]
    public void No_public_state_can_be_changed() => Expect.None(PublicSurfaceRules.MutableState(SourceTree.Library));

    [Fact]
    public void Families_are_closed() => Expect.None(PublicSurfaceRules.OpenFamilies(SourceTree.Library));

    [Fact]
    public void Structs_are_readonly() => Expect.None(PublicSurfaceRules.StructsThatChange(SourceTree.Library));

    [Fact]
    public void Public_extension_members_are_in_Analysis_or_Significance() => Expect.None(PublicSurfaceRules.ExtensionsElsewhere(SourceTree.Library));

    [Theory]
    [InlineData("public static class A { public static int Twice(this int x) => 2 * x; }")]
    [InlineData("public static class A { extension(int x) { public int Twice() => 2 * x; } }")]
    public void Public_extension_members_elsewhere_are_found(string source)
    {
        var text = "namespace SurveyStats; " + source;
        Assert.Single(PublicSurfaceRules.ExtensionsElsewhere(Tree(text)));
        Expect.None(PublicSurfaceRules.ExtensionsElsewhere(new SourceTree([("Analysis/A.cs", text)])));
        Expect.None(PublicSurfaceRules.ExtensionsElsewhere(Tree(text.Replace("public static class", "internal static class", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("namespace SurveyStats.Tables; public sealed class A;", "public and must be in namespace SurveyStats.")]
    [InlineData("namespace SurveyStats; internal sealed class A;", "internal and must be in namespace SurveyStats.Tables.")]
    public void A_type_in_the_wrong_namespace_is_found(string source, string message)
        => Assert.Contains(message, Assert.Single(PublicSurfaceRules.TypesInTheWrongNamespace(Tree(source))), StringComparison.Ordinal);

    [Theory]
    [InlineData("public sealed class A { public int X { get; set; } }")]
    [InlineData("public sealed class A { public int X { get; init; } }")]
    [InlineData("public sealed class A { public int X; }")]
    [InlineData("public sealed class A { public readonly int X; }")]
    [InlineData("public sealed class A { public static readonly int[] X = []; }")]
    [InlineData("public sealed class A { public double[] X => []; }")]
    [InlineData("public sealed class A { public List<int> X => []; }")]
    [InlineData("public sealed class A { public IReadOnlyList<int[]> X => []; }")]
    [InlineData("public sealed class A { public sealed class B { public int X { get; set; } } }")]
    public void Public_state_that_changes_is_found(string source)
        => Assert.Single(PublicSurfaceRules.MutableState(Tree("namespace SurveyStats; " + source)));

    [Theory]
    [InlineData("public sealed record A { public int X { get; init; } }")]
    [InlineData("public sealed record A(int X, IReadOnlyList<double> Y);")]
    [InlineData("public sealed class A { public const int X = 1; public static readonly A Y = new(); public int Z { get; private set; } }")]
    [InlineData("public sealed class A { private int[] x = []; internal int[] X => x; }")]
    [InlineData("internal sealed class A { public int X; }")]
    [InlineData("public enum A { X }")]
    public void Public_state_that_stands_is_free(string source)
        => Expect.None(PublicSurfaceRules.MutableState(Tree("namespace SurveyStats; " + source)));

    [Theory]
    [InlineData("public abstract class A;")]
    [InlineData("public abstract class A { protected A() { } }")]
    [InlineData("public abstract record A { private protected A() { } }")]
    [InlineData("public class A;")]
    public void An_open_family_is_found(string source)
        => Assert.Single(PublicSurfaceRules.OpenFamilies(Tree("namespace SurveyStats; " + source)));

    [Theory]
    [InlineData("public abstract class A { private protected A() { } private sealed class B : A; }")]
    [InlineData("public static class A;")]
    [InlineData("public class A : Exception;")]
    public void A_closed_family_is_free(string source)
        => Expect.None(PublicSurfaceRules.OpenFamilies(Tree("namespace SurveyStats; " + source)));

    [Fact]
    public void A_struct_that_changes_is_found()
        => Assert.Single(PublicSurfaceRules.StructsThatChange(Tree("namespace SurveyStats; public struct A; public readonly struct B;")));

    private static SourceTree Tree(string source) => new([("Tables/A.cs", source)]);
}
