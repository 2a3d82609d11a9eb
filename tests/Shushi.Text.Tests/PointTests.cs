namespace Shushi.Text.Tests;

/// <summary>Problems and next steps, in the shapes reports have them.</summary>
public sealed class PointTests
{
    /// <summary>A text (a slash is a line end), its problems and its plans as lead＝text, parted by a bar.</summary>
    public static TheoryData<string, string, string> Shapes { get; } = new()
    {
        {
            "一、工作情况/党建有力。/二、存在的问题/一是学用结合不紧密。学得不深。/二是创新意识不强。有畏难情绪。/三、下一步工作安排/（一）强化理论学习。抓好中心组学习。/（二）抓实党建。/特此报告。",
            "学用结合不紧密＝学用结合不紧密。学得不深。|创新意识不强＝创新意识不强。有畏难情绪。",
            "强化理论学习＝强化理论学习。抓好中心组学习。|抓实党建＝抓实党建。"
        },
        {
            "二、存在问题/（一）理论学习方面。一是学得不深；二是用得不够。/（二）支部建设方面/1.活动形式单一。/2.党员教育不严。/三、努力方向/1.抓学习/2.抓支部",
            "理论学习方面＝学得不深|理论学习方面＝用得不够。|支部建设方面＝活动形式单一。|支部建设方面＝党员教育不严。",
            "抓学习＝抓学习|抓支部＝抓支部"
        },
        { "存在的不足/学习不够系统，联系实际不够。/抓党建的办法不多。/下一步打算/一要加强学习，二要改进作风。", "学习不够系统，联系实际不够＝学习不够系统，联系实际不够。|抓党建的办法不多＝抓党建的办法不多。", "加强学习＝加强学习|改进作风＝改进作风。" },
        { "二、问题与不足/主要有：两张皮现象仍有；青年参与不高；本人深入支部不够。/三、明年工作计划/首先，建章立制。其次，办好读书班。", "两张皮现象仍有＝两张皮现象仍有|青年参与不高＝青年参与不高|本人深入支部不够＝本人深入支部不够。", "建章立制＝建章立制。|办好读书班＝办好读书班。" },
        { "三、存在的问题和下一步打算/（一）党费收缴不及时。/（二）台账不全。/下一步，将做好以下工作。/1.按月收缴。/2.补齐台账。", "党费收缴不及时＝党费收缴不及时。|台账不全＝台账不全。", "按月收缴＝按月收缴。|补齐台账＝补齐台账。" },
        { "## 存在的短板/①阵地管理不细。②宣传不够。/## 今后打算/第一，细化清单。第二，定期督促。", "阵地管理不细＝阵地管理不细。|宣传不够＝宣传不够。", "细化清单＝细化清单。|定期督促＝定期督促。" },
        { "一、聚焦问题抓整改/一是全部销号。/二、上年反馈问题整改情况/二是完成。", "", "" },
        { "二、存在的问题/", "", "" },
        { "", "", "" },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void A_report_is_cut_into_its_points(string text, string problems, string plans)
    {
        var points = PointReader.Read(text.Replace("/", "\r\n", StringComparison.Ordinal));

        Assert.Equal(problems, string.Join('|', points.Problems.Select(p => $"{p.Lead}＝{p.Text}")));
        Assert.Equal(plans, string.Join('|', points.Plans.Select(p => $"{p.Lead}＝{p.Text}")));
    }

    [Fact]
    public void A_long_chapter_without_marks_is_read_in_no_time_and_long_leads_are_left_out()
    {
        var text = "二、存在的问题\n" + string.Concat(Enumerable.Repeat("工作中还有差距，", 5000)) + "\n三、下一步\n" + new string('一', 20_000);
        var points = PointReader.Read(text);

        Assert.Equal("", Assert.Single(points.Problems).Lead);
    }
}
