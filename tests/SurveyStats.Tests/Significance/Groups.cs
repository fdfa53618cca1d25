namespace SurveyStats.Tests.Significance;

/// <summary>Shares of "yes" in groups of given counts, made as a user makes them.</summary>
internal static class Groups
{
    public static ProportionSet Of(params (string Name, int Yes, int Base)[] groups) => Of(false, groups);

    public static ProportionSet OfWithTotal(params (string Name, int Yes, int Base)[] groups) => Of(true, groups);

    private static ProportionSet Of(bool withTotal, (string Name, int Yes, int Base)[] groups)
    {
        var answer = new SingleChoiceQuestion("answer", ["yes", "no"]);
        var group = new SingleChoiceQuestion("group", groups.Select(g => new AnswerDefinition(g.Name)));
        var builder = new ResponseSetBuilder(new Survey("groups", [answer, group]));
        for (var i = 0; i < groups.Length; i++)
        {
            for (var k = 0; k < groups[i].Base; k++)
            {
                builder.Begin().Answer(answer.Options[k < groups[i].Yes ? 0 : 1]).Answer(group.Options[i]);
            }
        }

        var by = Segmentation.By(group);
        return builder.Build().ProportionsOf(answer.Options[0], withTotal ? by.WithTotal() : by);
    }
}
