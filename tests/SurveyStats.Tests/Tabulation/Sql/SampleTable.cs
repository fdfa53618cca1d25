using System.Data.Common;
using SurveyStats.Tests.Laws;

namespace SurveyStats.Tests.Sql;

/// <summary>The complex samples of the laws as a table of a database.</summary>
internal static class SampleTable
{
    public const string Name = "sample";

    private static readonly (string Name, string Type)[] Columns =
    [
        ("country", "VARCHAR(9)"), ("vote", "VARCHAR(9)"), ("income", "DOUBLE PRECISION"), ("hours", "INTEGER"), ("income_in_a", "DOUBLE PRECISION"),
        ("h", "VARCHAR(9)"), ("c", "VARCHAR(9)"), ("d", "INTEGER"), ("N", "INTEGER"), ("M", "INTEGER"), ("p", "DOUBLE PRECISION"), ("w", "DOUBLE PRECISION"),
        ("big", "INTEGER"),
    ];

    public static void Fill(DbConnection connection, IEnumerable<RandomDesign.Row> people) => SqlEngine.Fill(connection, Name, Columns, people.Select(Row));

    public static ReadOptions Options(SampleDesign? design) => new()
    {
        Design = design,
        WeightColumn = design is WeightedSample ? "w" : null,
        DesignColumns = ["big"],
    };

    public static ResponseSet Read(DbConnection connection, SampleDesign? design) =>
        SqlEngine.Read(connection, Name, RandomDesign.Questionnaire, Options(design));

    public static SqlTabulator Tabulator(DbConnection connection, SampleDesign? design, Criterion? domain = null) =>
        new(connection, RandomDesign.Questionnaire, SqlSource.Table(Name)) { Options = Options(design), Domain = domain ?? Criterion.Everyone };

    private static object?[] Row(RandomDesign.Row row) =>
    [
        row.Country < 3 ? RandomDesign.Country.Options[row.Country].Code : null,
        row.Vote < 3 ? RandomDesign.Vote.Options[row.Vote].Code : null,
        row.Income,
        (int)row.Hours,
        row.Income is { } income ? (row.Country == 0 ? income : 0.0) : null,
        $"h{row.Stratum}",
        $"c{row.Cluster}",
        row.Household,
        (int)row.Clusters,
        (int)row.Households,
        0.1 * (row.Cluster + 1),
        row.Weight,
        900 * row.Stratum,
    ];
}
