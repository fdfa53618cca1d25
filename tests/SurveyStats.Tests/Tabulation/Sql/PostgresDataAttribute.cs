using System.Reflection;
using Xunit.Sdk;

namespace SurveyStats.Tests.Sql;

/// <summary>A case for PostgreSQL, beside those for SQLite and DuckDB: skipped without a server, unless CI is true, when it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresDataAttribute : DataAttribute
{
    public PostgresDataAttribute() => Skip = SqlEngine.PostgresSkip;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[SqlEngine.Postgres]];
}
