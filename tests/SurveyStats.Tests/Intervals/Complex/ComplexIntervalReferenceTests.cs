using System.Text.Json;
using Xunit;

namespace SurveyStats.Tests.Intervals;

/// <summary>The reference cases of design intervals, from their estimate, standard error, degrees of freedom and base: the formulas alone.</summary>
public sealed class ComplexIntervalReferenceTests
{
    private static readonly Dictionary<string, ComplexIntervalMethod> Methods = new()
    {
        ["mean"] = ComplexIntervalMethod.Mean,
        ["xlogit"] = ComplexIntervalMethod.Logit,
        ["logit"] = ComplexIntervalMethod.LogitRegression,
        ["asin"] = ComplexIntervalMethod.ArcsineUnclamped,
        ["likelihood"] = ComplexIntervalMethod.Likelihood,
        ["beta"] = ComplexIntervalMethod.KornGraubard,
        ["beta_truncated"] = ComplexIntervalMethod.KornGraubardTruncated,
        ["wilson"] = ComplexIntervalMethod.Wilson,
        ["wilson_df_adjusted"] = ComplexIntervalMethod.WilsonAdjusted,
    };

    [Fact]
    public void Limits_of_all_reference_cases_are_met_from_their_figures()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Reference", "Figures", "design", "design_interval.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var cases = document.RootElement.GetProperty("cases").EnumerateArray().ToList();
        Assert.All(cases, Check);
        Assert.True(cases.Count >= 115);
    }

    private static void Check(JsonElement item)
    {
        var (input, expected) = (item.GetProperty("input"), item.GetProperty("expected"));
        var share = ComplexShare.From(
                Number(expected, "estimate"), Number(expected, "se"), Number(expected, "domain_df"), expected.GetProperty("n").GetInt64())
            .WithDegreesOfFreedom(Number(expected, "df_used"));
        var interval = Methods[input.GetProperty("method").GetString()!].Interval(share, ConfidenceLevel.Of(Number(input, "level")));
        var id = item.GetProperty("id").GetString();
        if (expected.TryGetProperty("degenerate", out _))
        {
            Assert.True(interval.Notes.Single().Code == NoteCode.ExactBound, id);
            return;
        }

        var (relative, absolute) = (Number(item, "relative"), Number(item, "absolute"));
        Near("lower", interval.Limits!.Lower);
        Near("upper", interval.Limits.Upper);
        if (expected.TryGetProperty("n_eff", out _))
        {
            Near("n_eff", interval.EffectiveBase!.Value);
        }

        void Near(string name, double value)
        {
            var error = Math.Abs(value - Number(expected, name));
            Assert.True(
                error <= Math.Max(absolute, relative * Math.Abs(Number(expected, name))),
                FormattableString.Invariant($"{id} {name}: got {value:R}, expected {Number(expected, name):R}"));
        }
    }

    private static double Number(JsonElement element, string name)
    {
        var value = element.GetProperty(name);
        return value.ValueKind == JsonValueKind.String ? double.PositiveInfinity : value.GetDouble();
    }
}
