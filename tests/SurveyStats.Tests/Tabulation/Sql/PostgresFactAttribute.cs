using Xunit;

namespace SurveyStats.Tests.Sql;

/// <summary>A test of PostgreSQL servers: skipped without them, unless CI is true, when it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = SqlEngine.PostgresSkip;
}
