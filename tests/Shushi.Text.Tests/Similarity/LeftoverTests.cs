using Shushi.Text.Similarity;

namespace Shushi.Text.Tests.Similarity;

public sealed class LeftoverTests
{
    private static readonly UnitProfile Bureau = UnitProfile.Of("云川区统计局");
    private static readonly UnitProfile School = UnitProfile.Of("安远县第三中学");

    [Theory]
    [InlineData("我校严格落实制度。", "我校", LeftoverKind.SelfName)]
    [InlineData("推动“四好农村路”创建工作。", "四好农村路", LeftoverKind.Trade)]
    [InlineData("在安远县委的领导下", "安远县委", LeftoverKind.Place)]
    [InlineData("抓好师德师风建设", "师德师风", LeftoverKind.Trade)]
    [InlineData("根据城关区政府部署", "城关区政府", LeftoverKind.Place)]
    public void A_word_of_another_unit_is_found(string text, string word, LeftoverKind kind)
    {
        var leftover = Assert.Single(LeftoverFinder.Find(text, Bureau));

        Assert.Equal((word, kind), (leftover.Text, leftover.Kind));
        Assert.Equal(word, leftover.Span.Of(text));
        Assert.NotEmpty(leftover.Reason);
    }

    [Theory]
    [InlineData("我局在云川区委的领导下，做好统计执法工作。")]
    [InlineData("我区各单位、本市各部门和我国经济。")]
    [InlineData("向区委、市委和区政府报告，区直机关工委批复。")]
    [InlineData("全区委托事项、本所有关情况、我所谓的经验。")]
    [InlineData("本院级课题")]
    public void What_is_the_units_own_is_not(string text) => Assert.Empty(LeftoverFinder.Find(text, Bureau));

    [Fact]
    public void Names_of_the_unit_it_was_copied_from_are_found()
    {
        const string Text = "安远县第三中学的做法，在安远推开。";

        var leftovers = LeftoverFinder.Find(Text, Bureau, [School]);

        Assert.Equal([(LeftoverKind.Unit, "安远县第三中学"), (LeftoverKind.Place, "安远")], leftovers.Select(leftover => (leftover.Kind, leftover.Text)));
    }

    [Fact]
    public void A_text_tells_whose_it_is()
    {
        const string Text = "中共云川区统计局党组书记2023年述职报告\n我局做了工作。我局有党员。\n云川区统计局\n2023年12月";

        var profile = UnitProfile.Guess(Text);

        Assert.Equal("云川区统计局", profile.Names[0]);
        Assert.Equal(["云川"], profile.Places);
        Assert.Equal(('局', "统计"), (profile.SelfName, profile.Trade));
    }

    [Fact]
    public void An_empty_text_has_no_author() => Assert.Equal((null, null), (UnitProfile.Guess("").SelfName, UnitProfile.Guess("").Trade));

    [Fact]
    public void Where_a_unit_is_unknown_nothing_is_held_against_it() =>
        Assert.Empty(LeftoverFinder.Find("我校推动四好农村路，在安远县委领导下。", UnitProfile.Of()));
}
