using System.Text;
using Xunit;

namespace SurveyStats.Tests.Architecture;

/// <summary>Assertions that fail with everything that is wrong, not with the first thing.</summary>
internal static class Expect
{
    public static void None(IEnumerable<string> violations)
    {
        var all = violations.Distinct().ToList();
        if (all.Count > 0) Assert.Fail($"{all.Count} found:\n" + string.Join("\n", all));
    }

    /// <summary>Compares an output line by line with what was approved. Never writes the approved text.</summary>
    public static string? Difference(string expected, string actual)
    {
        var (left, right) = (Lines(expected), Lines(actual));
        if (left.SequenceEqual(right)) return null;
        var text = new StringBuilder("the output differs (- expected, + actual):\n");
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var (was, now) = (i < left.Length ? left[i] : null, i < right.Length ? right[i] : null);
            if (was == now) text.Append("  ").Append(was).Append('\n');
            else
            {
                if (was is not null) text.Append("- ").Append(was).Append('\n');
                if (now is not null) text.Append("+ ").Append(now).Append('\n');
            }
        }

        return text.ToString();
    }

    // Line ends and the last line break depend on the checkout and the console, not on the library.
    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
