using Xunit;
using Xunit.Sdk;

namespace SurveyStats.Tests.Reference;

/// <summary>The test framework gets a test case per entry, and gets it back after sending it through another process.</summary>
public sealed class ReferenceTestCaseTests
{
    private static readonly List<IXunitTestCase> Discovered = Discover();

    [Fact]
    public void Every_entry_is_a_test_with_its_own_name_id_and_trait()
    {
        Assert.Equal(ReferenceLibrary.Standard.Entries.Select(entry => entry.Name), Discovered.Select(test => test.DisplayName));
        Assert.Equal(Discovered.Count, Discovered.Select(test => test.UniqueID).Distinct().Count());
        Assert.All(Discovered, test => Assert.Equal(["Reference"], test.Traits["Category"]));
    }

    [Fact]
    public void A_test_is_skipped_where_its_entry_waits()
        => Assert.Equal(ReferenceLibrary.Standard.Entries.Select(PendingFunctions.Standard.SkipReason), Discovered.Select(test => test.SkipReason));

    [Fact]
    public void A_test_survives_being_serialised()
    {
        foreach (var test in new[] { Discovered[0], Discovered[^1] })
        {
            var copy = SerializationHelper.Deserialize<ReferenceTestCase>(SerializationHelper.Serialize(test));
            Assert.NotSame(test, copy);
            Assert.Equal((test.DisplayName, test.UniqueID, test.SkipReason), (copy.DisplayName, copy.UniqueID, copy.SkipReason));
            Assert.Equal(test.TestMethodArguments, copy.TestMethodArguments);
        }
    }

    private static List<IXunitTestCase> Discover()
    {
        var type = typeof(ReferenceTests);
        var method = type.GetMethod(nameof(ReferenceTests.Library_agrees_with_the_figures))!;
        var collection = new TestCollection(new TestAssembly(Reflector.Wrap(type.Assembly)), null, "figures");
        var testMethod = new TestMethod(new TestClass(collection, Reflector.Wrap(type)), Reflector.Wrap(method));
        var attribute = testMethod.Method.GetCustomAttributes(typeof(ReferenceCasesAttribute)).Single();
        return [.. new ReferenceCaseDiscoverer(new NullMessageSink()).Discover(null!, testMethod, attribute)];
    }
}
