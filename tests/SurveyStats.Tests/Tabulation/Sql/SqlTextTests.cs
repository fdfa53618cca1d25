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
        SELECT 0, COUNT(*), "k0", "k1"
        FROM (
          SELECT
            "country" AS "k0",
            "vote" AS "k1"
          FROM "wvs" AS "s"
        ) AS "r"
        GROUP BY "k0", "k1";

        """.ReplaceLineEndings("\n"), Text(SqlDialect.Ansi, new ReadOptions(), Criterion.Everyone, Questionnaire.SegmentsBy("country")));

    [Fact]
    public void Weights_a_net_a_domain_and_two_tables_in_the_dialect_of_MySQL()
    {
        var by = Segmentation.Of("region", ("Scandinavia", Criterion.Chose(Country.Net("Scandinavia", "SE", "NO", "DK"))), ("Finland", Criterion.Chose(Country["FI"])));
        Assert.Equal(
            """
            SELECT
              MIN(`age`) AS `low0`,
              MAX(`age`) AS `high0`
            FROM `wvs` AS `s`
            GROUP BY `country`;
            SELECT -1 AS `t`, 0 AS `rows`, 0 AS `n`, CAST(0 AS DOUBLE) AS `sw`, CAST(0 AS DOUBLE) AS `sww`, 0 AS `missing`, `v` AS `low`, `v` AS `high`, `k0`, `k1`, `k2`
            FROM (
              SELECT
                CASE WHEN CAST(`country` AS CHAR) IN (@p0, @p1, @p2) THEN @p0 ELSE CAST(`country` AS CHAR) END AS `k0`,
                CASE WHEN `age` IS NULL THEN NULL WHEN CAST(`age` AS DOUBLE) < @p3 THEN 0 WHEN CAST(`age` AS DOUBLE) < @p4 THEN 1 ELSE 2 END AS `k1`,
                `vote` AS `k2`,
                CAST(`w` AS DOUBLE) AS `w`,
                `w` AS `v`
              FROM `wvs` AS `s`
            ) AS `r`
            WHERE 1 = 0
            UNION ALL
            SELECT 0, COUNT(*), SUM(CASE WHEN `w` > 0 THEN 1 ELSE 0 END), SUM(`w`), SUM(`w` * `w`), COUNT(*) - COUNT(`v`), MIN(`v`), MAX(`v`), `k0`, `k1`, `k2`
            FROM (
              SELECT
                CASE WHEN CAST(`country` AS CHAR) IN (@p0, @p1, @p2) THEN @p0 ELSE CAST(`country` AS CHAR) END AS `k0`,
                CASE WHEN `age` IS NULL THEN NULL WHEN CAST(`age` AS DOUBLE) < @p3 THEN 0 WHEN CAST(`age` AS DOUBLE) < @p4 THEN 1 ELSE 2 END AS `k1`,
                `vote` AS `k2`,
                CAST(`w` AS DOUBLE) AS `w`,
                `w` AS `v`
              FROM `wvs` AS `s`
            ) AS `r`
            GROUP BY `k0`, `k1`, `k2`
            UNION ALL
            SELECT 1, COUNT(*), SUM(CASE WHEN `w` > 0 THEN 1 ELSE 0 END), SUM(`w`), SUM(`w` * `w`), NULL, NULL, NULL, NULL, `k1`, `k2`
            FROM (
              SELECT
                CASE WHEN `age` IS NULL THEN NULL WHEN CAST(`age` AS DOUBLE) < @p3 THEN 0 WHEN CAST(`age` AS DOUBLE) < @p4 THEN 1 ELSE 2 END AS `k1`,
                `vote` AS `k2`,
                CAST(`w` AS DOUBLE) AS `w`
              FROM `wvs` AS `s`
            ) AS `r`
            GROUP BY `k1`, `k2`;
            -- @p0 = 'SE'
            -- @p1 = 'NO'
            -- @p2 = 'DK'
            -- @p3 = 18
            -- @p4 = 65

            """.ReplaceLineEndings("\n"),
            Text(SqlDialect.MySql, new ReadOptions { WeightColumn = "w" }, Criterion.InRange(Age, 18, 65), by, Segmentation.Total));
    }

    /// <summary>SQLite knows both dialects; so the statements are not only read, but run.</summary>
    private static string Text(SqlDialect dialect, ReadOptions options, Criterion domain, params Segmentation[] by)
    {
        using var connection = SqlEngine.Open(SqlEngine.Sqlite);
        SqlEngine.Run(connection, "CREATE TABLE wvs (country TEXT, age INTEGER, vote TEXT, w REAL); INSERT INTO wvs VALUES ('NO', 40, 'left', 1.5), ('FI', 70, 'right', 1)");
        var tabulator = new SqlTabulator(connection, Questionnaire, SqlSource.Table("wvs")) { Options = options, Domain = domain, Dialect = dialect };
        TallyAssert.Same(Tally.Of(SqlEngine.Read(connection, "wvs", Questionnaire, options).Within(domain), [Vote], by), tabulator.Tabulate([Vote], by));
        return tabulator.ToSql([Vote], by);
    }
}
