using System.Globalization;
using SurveyStats.Design;
using Xunit;

namespace SurveyStats.Tests.Design.Replication;

public sealed class ResponseFrameTests
{
    [Fact]
    public void Responses_are_units_in_their_order_within_strata()
    {
        var independent = new SampleFrame([new FrameStage([new FrameStratum("a", -1, 7, 70), new FrameStratum("b", -1, 4, null)], null)], LonelyUnits.Fail, false);
        var (frame, groupOfRow) = ResponseFrame.Of(independent, [1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1], 11);
        Assert.Equal([7, 0, 1, 8, 2, 3, 4, 5, 9, 6, 10], groupOfRow);
        Assert.Equal([2, 3, 5, 6, 7, 8, 10, 1, 4, 9, 11], frame.Stages[0].Units!.Select(u => int.Parse(u.Name, CultureInfo.InvariantCulture)));
        Assert.Equal(11, frame.GroupCount);
        Assert.False(frame.IsIndependent);
    }
}
