using SurveyStats.Tests.Reference.Adapters;
using Xunit;

namespace SurveyStats.Tests.Reference;

public class DesignVocabularyTests
{
    [Fact]
    public void Every_design_of_the_figures_can_be_declared_and_bound()
    {
        var failures = new List<string>();
        foreach (var entry in ReferenceLibrary.Standard.Committed.Where(e => e.Case is { Function: { } function } && function.StartsWith("design_", StringComparison.Ordinal)))
        {
            var input = entry.Case!.Input;
            if (!input.Has("design") || !input.IsText("data"))
            {
                continue;
            }

            try
            {
                var vocabulary = entry.Case.Function == "design_multiple_imputation"
                    ? DesignVocabulary.Of(input, DesignVocabulary.Imputations(input)[0])
                    : DesignVocabulary.Of(input);
                Assert.NotEmpty(vocabulary.By.Segments);
                Assert.True(vocabulary.Responses.Count > 0);
            }
            catch (NotAdaptedException)
            {
                // Replicates of a design and calibration: not connected yet.
            }
            catch (Exception error)
            {
                failures.Add($"{entry.Name}: {error.GetType().Name} {error.Message}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures.Take(20)));
    }
}
