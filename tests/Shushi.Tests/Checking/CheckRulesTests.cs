using Shushi.Modules.Checking;
using Shushi.Text;

namespace Shushi.Tests.Checking;

/// <summary>The rules of a check against the ledgers.</summary>
public sealed class CheckRulesTests
{
    [Fact]
    public void Numbers_RunOnWithoutAGap() =>
        Assert.Equal(Enumerable.Range(1, 7).Select(n => $"HS-0{n}"), CheckRules.All.Select(r => r.Number));

    [Fact]
    public void EveryNumberThatAFindingMayBear_HasItsRule() => Assert.Equal(
        typeof(CheckFinding).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        CheckRules.All.Select(r => r.Number));

    [Fact]
    public void EveryRule_SaysWhatWhyAndWhatToDo_InCleanWords() => Assert.All(CheckRules.All, r =>
    {
        Assert.All(new[] { r.Finds, r.Rationale, r.Fix }, text => Assert.EndsWith("。", text, StringComparison.Ordinal));
        Assert.Empty(Proofreader.Read(ReportText.Parse(r.Finds + r.Rationale + r.Fix), ProofreadingOptions.Default));
    });

    [Fact]
    public void TitleOfARule_IsItsOwn_OfProofreadingToo() =>
        Assert.Equal(("口径不同", "“截止”和“截至”"), (CheckFinding.TitleOf(CheckFinding.OtherDefinition), CheckFinding.TitleOf("PF-04")));
}
