using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>The statements, as a person would read them.</summary>
public sealed class SqlTextTests
{
    private static readonly SingleChoiceQuestion Country = new("country", ["SE", "NO", "DK", "FI"]);
    private static readonly NumericQuestion Age = new("age");
    private static readonly SingleChoiceQuestion Vote = new("vote", ["left", "right"]);
    private static readonly Survey Questionnaire = new("Survey", [Country, Age, Vote]);

    [Fact]
    public void One_table_in_ANSI_SQL() => Assert.Equal(
        """
        SELECT -1 AS "t", 0 AS "rows", "k0", "k1"
        FROM (
          SELECT
            "country" AS "k0",
            "vote" AS "k1"
          FROM "wvs" AS "s"
        ) AS "r"
        WHERE 1 = 0
        UNION ALL
        SELECT 0, COUNT(*), NULL, NULL
        FROM "wvs" AS "s"
        UNION ALL
        SELECT 1, COUNT(*), "k0", "k1"
        FROM (
          SELECT
            "country" AS "k0",
            "vote" AS "k1"
          FROM "wvs" AS "s"
        ) AS "r"
        GROUP BY "k0", "k1";

        """.ReplaceLineEndings("\n"), Text(SqlDialect.Ansi, new ReadOptions(), Criterion.Everyone, Questionnaire.SegmentsBy("country")));

    [Fact]
    public void Weights_a_net_and_a_domain_in_the_dialect_of_MySQL()
    {
        var by = Segmentation.Of("region", ("Scandinavia", Criterion.Chose(Country.Net("Scandinavia", "SE", "NO", "DK"))), ("Finland", Criterion.Chose(Country["FI"])));
        Assert.Equal(
            """
            SELECT
              MIN(`x0`) AS `low0`,
              MAX(`x0`) AS `high0`,
              MIN(`x1`) AS `low1`,
              MAX(`x1`) AS `high1`
            FROM (
              SELECT
                `age` AS `x0`,
                `w` AS `x1`
              FROM `wvs` AS `s`
            ) AS `r`;
            SELECT -1 AS `t`, 0 AS `rows`, 0 AS `n`, CAST(0 AS DOUBLE) AS `sw`, CAST(0 AS DOUBLE) AS `sww`, `k0`, `k1`, `k2`, `k3`
            FROM (
              SELECT
                CASE WHEN CAST(`w` AS DOUBLE) < 0 THEN 1 WHEN CAST(`w` AS DOUBLE) <= @p0 THEN 0 WHEN CAST(`w` AS DOUBLE) IS NULL THEN 2 ELSE 3 END AS `k0`,
                CASE WHEN CAST(`country` AS CHAR) IN (@p1, @p2, @p3) THEN @p1 ELSE CAST(`country` AS CHAR) END AS `k1`,
                CASE WHEN `age` IS NULL THEN NULL WHEN CAST(`age` AS DOUBLE) < @p4 THEN 0 WHEN CAST(`age` AS DOUBLE) < @p5 THEN 1 ELSE 2 END AS `k2`,
                `vote` AS `k3`,
                CAST(`w` AS DOUBLE) AS `w`
              FROM `wvs` AS `s`
            ) AS `r`
            WHERE 1 = 0
            UNION ALL
            SELECT 0, COUNT(*), SUM(CASE WHEN `w` > 0 THEN 1 ELSE 0 END), SUM(`w`), SUM(`w` * `w`), `k0`, NULL, NULL, NULL
            FROM (
              SELECT
                CASE WHEN CAST(`w` AS DOUBLE) < 0 THEN 1 WHEN CAST(`w` AS DOUBLE) <= @p0 THEN 0 WHEN CAST(`w` AS DOUBLE) IS NULL THEN 2 ELSE 3 END AS `k0`,
                CAST(`w` AS DOUBLE) AS `w`
              FROM `wvs` AS `s`
            ) AS `r`
            GROUP BY `k0`
            UNION ALL
            SELECT 1, COUNT(*), SUM(CASE WHEN `w` > 0 THEN 1 ELSE 0 END), SUM(`w`), SUM(`w` * `w`), NULL, `k1`, `k2`, `k3`
            FROM (
              SELECT
                CASE WHEN CAST(`country` AS CHAR) IN (@p1, @p2, @p3) THEN @p1 ELSE CAST(`country` AS CHAR) END AS `k1`,
                CASE WHEN `age` IS NULL THEN NULL WHEN CAST(`age` AS DOUBLE) < @p4 THEN 0 WHEN CAST(`age` AS DOUBLE) < @p5 THEN 1 ELSE 2 END AS `k2`,
                `vote` AS `k3`,
                CAST(`w` AS DOUBLE) AS `w`
              FROM `wvs` AS `s`
            ) AS `r`
            GROUP BY `k1`, `k2`, `k3`;
            -- @p0 = 1.7976931348623157E+308
            -- @p1 = 'SE'
            -- @p2 = 'NO'
            -- @p3 = 'DK'
            -- @p4 = 18
            -- @p5 = 65

            """.ReplaceLineEndings("\n"), Text(SqlDialect.MySql, new ReadOptions { WeightColumn = "w" }, Criterion.InRange(Age, 18, 65), by));
    }

    /// <summary>SQLite knows both dialects; so the statements are not only read, but run.</summary>
    private static string Text(SqlDialect dialect, ReadOptions options, Criterion domain, Segmentation by)
    {
        using var connection = SqlEngine.Open(SqlEngine.Sqlite);
        SqlEngine.Run(connection, "CREATE TABLE wvs (country TEXT, age INTEGER, vote TEXT, w REAL); INSERT INTO wvs VALUES ('NO', 40, 'left', 1.5), ('FI', 70, 'right', 1)");
        var tabulator = new SqlTabulator(connection, Questionnaire, SqlSource.Table("wvs")) { Options = options, Domain = domain, Dialect = dialect };
        TallyAssert.Same(Tally.Of(SqlEngine.Read(connection, "wvs", Questionnaire, options).Within(domain), Vote, by), tabulator.Tabulate(Vote, by));
        return tabulator.ToSql([Vote], [by]);
    }
}
