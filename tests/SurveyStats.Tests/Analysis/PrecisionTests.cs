using Xunit;

namespace SurveyStats.Tests.Analysis;

public sealed class PrecisionTests
{
    [Fact]
    public void Degrees_of_freedom_of_a_design_are_units_less_strata_or_those_stated()
    {
        var responses = ResponseSet.ParseCsv("a,h,c,r1,r2\nyes,n,1,2,0\nno,n,2,0,2\nyes,s,3,1,1\nno,s,4,1,1\nno,s,4,1,1\n");
        Assert.Equal(4, responses.DesignDegreesOfFreedom);
        Assert.Equal(4, responses.DrawnBy(SampleDesign.SimpleRandomFrom(10)).DesignDegreesOfFreedom);
        Assert.Equal(3, responses.DrawnBy(SampleDesign.Complex(strata: "h")).DesignDegreesOfFreedom);
        Assert.Equal(2, responses.DrawnBy(SampleDesign.Complex(strata: "h", clusters: ["c"])).DesignDegreesOfFreedom);
        Assert.Equal(1, responses.DrawnBy(SampleDesign.Replicates(ReplicationMethod.Other, ["r1", "r2"], scale: 1)).DesignDegreesOfFreedom);
        Assert.Equal(7, responses.DrawnBy(SampleDesign.Replicates(ReplicationMethod.Other, ["r1", "r2"], scale: 1, degreesOfFreedom: 7)).DesignDegreesOfFreedom);
    }

    [Fact]
    public void A_domain_does_not_change_them()
    {
        var responses = ResponseSet.ParseCsv("a,h\nyes,n\nno,n\nyes,s\nno,s\n").DrawnBy(SampleDesign.Complex(strata: "h"));
        Assert.Equal(2, responses.Within(Criterion.Chose(responses.Survey.Choice("a")["yes"])).DesignDegreesOfFreedom);
    }
}
