using System.Text.Json;

namespace SurveyStats.Tests.Reference.Adapters;

/// <summary>Declares the design of a case.</summary>
internal static class DesignDeclaration
{
    /// <summary>The design; null where the case names none, or only weights for Kish's effective base.</summary>
    public static SampleDesign? Of(ReferenceInput input)
    {
        if (!input.Has("design"))
        {
            return null;
        }

        var design = input.Object("design");
        return design.Has("replicates") ? Replicates(design, design.Object("replicates")) : Complex(design);
    }

    /// <summary>Columns beside those of the design that a case weighs by.</summary>
    public static IReadOnlyList<string> FurtherColumns(ReferenceInput input, DesignTable table) =>
        input.IsText("weight") && table.Columns.Contains(input.Text("weight")) ? [input.Text("weight")] : [];

    /// <summary>The method of replication under its name in the figures.</summary>
    public static ReplicationMethod Method(ReferenceInput replicates) => replicates.Text("type") switch
    {
        "JK1" => ReplicationMethod.Jackknife,
        "JKn" => ReplicationMethod.StratifiedJackknife,
        "JK2" => ReplicationMethod.PairedJackknife,
        "BRR" => ReplicationMethod.BalancedRepeated,
        "Fay" => ReplicationMethod.Fay(replicates.Number("rho")),
        "SDR" => ReplicationMethod.SuccessiveDifference,
        "bootstrap" => ReplicationMethod.Bootstrap,
        "other" => ReplicationMethod.Other,
        _ => throw replicates.NotAdapted("type"),
    };

    private static ComplexSample Complex(ReferenceInput design)
    {
        var weights = Optional(design, "weights");
        var (strata, clusters, population) = (List(design, "strata"), List(design, "clusters"), List(design, "fpc"));
        var nested = design.Has("nest") && design.Flag("nest");
        var inDomains = design.Has("adjust_domain_lonely") && design.Flag("adjust_domain_lonely");
        var brewer = design.Has("pps") && (design.Text("pps") == "brewer" ? true : throw design.NotAdapted("pps"));
        var stages = Math.Max(1, Math.Max(Math.Max(strata.Count, clusters.Count), population.Count));
        return strata.Count <= 1 && population.Count <= Math.Max(1, clusters.Count) && !brewer
            ? SampleDesign.Complex(weights, strata.Count > 0 ? strata[0] : null, clusters, population, nested, Lonely(design), inDomains)
            : SampleDesign.MultiStage(
                [.. Enumerable.Range(0, stages).Select(i => new SamplingStage(
                    clusters.ElementAtOrDefault(i), strata.ElementAtOrDefault(i), population.ElementAtOrDefault(i)))],
                weights, nested, Lonely(design), inDomains, brewer);
    }

    private static ReplicateSample Replicates(ReferenceInput design, ReferenceInput replicates)
    {
        var weights = Optional(design, "weights");
        var scale = replicates.Has("scale") ? replicates.Number("scale") : (double?)null;
        var centred = replicates.Has("mse") && replicates.Flag("mse");
        return replicates.Has("groups")
            ? SampleDesign.JackknifeGroups(replicates.Text("groups"), weights, scale, centred)
            : SampleDesign.Replicates(
                Method(replicates), replicates.Texts("columns"), weights, !replicates.Has("combined") || replicates.Flag("combined"), scale,
                replicates.Has("rscales") ? Scales(replicates) : null, centred);
    }

    /// <summary>A scale for each replicate, or one for all of them.</summary>
    private static IReadOnlyList<double> Scales(ReferenceInput replicates) =>
        replicates.Json.GetProperty("rscales").ValueKind == JsonValueKind.Array
            ? replicates.Numbers("rscales")
            : [.. Enumerable.Repeat(replicates.Number("rscales"), replicates.Texts("columns").Count)];

    private static LonelyUnits Lonely(ReferenceInput design) => Optional(design, "lonely_psu") switch
    {
        null or "fail" => LonelyUnits.Fail,
        "remove" => LonelyUnits.Remove,
        "certainty" => LonelyUnits.Certainty,
        "adjust" => LonelyUnits.Adjust,
        "average" => LonelyUnits.Average,
        _ => throw design.NotAdapted("lonely_psu"),
    };

    private static string? Optional(ReferenceInput design, string name) => design.Has(name) ? design.Text(name) : null;

    private static IReadOnlyList<string> List(ReferenceInput design, string name) => design.Has(name) ? DesignVocabulary.Names(design, name) : [];
}
