using CsCheck;
using SurveyStats.Tests.Laws;
using Xunit;

namespace SurveyStats.Tests.Significance.Tables;

public sealed class AssociationMeasuresTests
{
    private static readonly Gen<double[][]> Tables =
        from rows in Gen.Int[2, 5]
        from columns in Gen.Int[2, 5]
        from cells in Gen.Int[0, 40].Select(i => (double)i).Array[rows * columns]
        select cells.Chunk(columns).ToArray();

    /// <summary>Limits of the noncentrality by scipy 1.10.1 (ncx2, brentq), V = sqrt(L / (N (k - 1))).</summary>
    [Fact]
    public void The_interval_of_Cramers_V_inverts_the_noncentral_chi_square()
    {
        var smokers = ContingencyTable.Of([[83, 3], [90, 3], [129, 7], [70, 12]]).Association().CramersVInterval!;
        Assert.Equal(0.05500677014162139, smokers.Lower, 1e-9);
        Assert.Equal(0.26488843600477485, smokers.Upper, 1e-9);
        var other = ContingencyTable.Of([[20, 10, 5], [15, 12, 9], [8, 14, 15]]).Association().CramersVInterval!;
        Assert.Equal(0, other.Lower);
        Assert.Equal(0.33240311262906874, other.Upper, 1e-9);
    }

    [Fact]
    public void Perfect_association_is_one_and_none_is_zero()
    {
        var perfect = ContingencyTable.Of([[30, 0], [0, 30]]).Association();
        Assert.Equal((1.0, 1.0, 1.0), (perfect.CramersV!.Value, perfect.TschuprowT!.Value, perfect.Phi!.Value));
        Assert.Equal(1, perfect.SakodaC!.Value, 1e-15);
        var none = ContingencyTable.Of([[10, 20], [20, 40]]).Association();
        Assert.Equal((0.0, 0.0, 0.0), (none.CramersV!.Value, none.CramersVBiasCorrected!.Value, none.ContingencyC!.Value));
        Assert.Equal(0, none.CramersVInterval!.Lower);
    }

    [Fact]
    public void Every_measure_lies_between_zero_and_one() => Law.Holds(Tables, table =>
    {
        var association = ContingencyTable.Of(table).Association(ConfidenceLevel.P90);
        foreach (var value in new[] { association.CramersV, association.CramersVBiasCorrected, association.ContingencyC, association.SakodaC, association.TschuprowT })
        {
            Assert.True(value is null or (>= 0 and <= 1));
        }

        Assert.True(association.CramersVBiasCorrected is null || association.CramersVBiasCorrected <= association.CramersV + 1e-12);
        Assert.True(association.CramersVInterval is null or { Lower: >= 0, Upper: <= 1 });
    });

    [Fact]
    public void The_interval_widens_with_the_level() => Law.Holds(Tables, table =>
    {
        var narrow = ContingencyTable.Of(table).Association(ConfidenceLevel.P90).CramersVInterval;
        var wide = ContingencyTable.Of(table).Association(ConfidenceLevel.P99).CramersVInterval;
        Assert.True(narrow is null || (wide!.Lower <= narrow.Lower && wide.Upper >= narrow.Upper));
    }, count: 100);

    [Fact]
    public void The_interval_excludes_zero_exactly_where_the_test_rejects() => Law.Holds(Tables, table =>
    {
        var association = ContingencyTable.Of(table).Association();
        Assert.True(association.CramersVInterval is null || association.CramersVInterval.Lower > 0 == association.Test.PValue < 0.025);
    });

    [Fact]
    public void A_single_group_has_no_association_and_a_note()
    {
        var association = ContingencyTable.Of([[3, 4]]).Association();
        Assert.Null(association.CramersV);
        Assert.Null(association.CramersVInterval);
        Assert.Equal(NoteCode.NothingToCompare, Assert.Single(association.Notes).Code);
        Assert.Contains("undefined", association.ToString(), StringComparison.Ordinal);
    }
}
