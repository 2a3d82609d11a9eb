namespace Shushi.Modules.Appraisal;

/// <summary>
/// What a new round begins with: an example, every part of which the upper level may change. Its shape — 民主测评 40 in two classes of 24 and 16,
/// the rest from the year's work — follows a published county scheme; the items follow published item tables. None of its numbers is a regulation.
/// </summary>
internal static class ExampleScheme
{
    public static void Fill(Round round)
    {
        round.Classes = Rounds.Numbered<VoterClass>([new() { Name = "领导干部", Weight = 60 }, new() { Name = "党员和群众代表", Weight = 40 }]);
        round.Indicators = Rounds.Numbered<Indicator>(
        [
            new() { Block = "民主测评", Name = "述职评议会测评", Points = 40, Source = IndicatorSource.Ballots },
            new() { Block = "履行责任", Name = "党组专题研究党建", Points = 8, Source = IndicatorSource.Metric, Of = "党组专题研究党建", Target = 4 },
            new() { Block = "履行责任", Name = "党风廉政专题研究", Points = 6, Source = IndicatorSource.Metric, Of = "党风廉政专题研究", Target = 2 },
            new() { Block = "履行责任", Name = "意识形态专题研究", Points = 6, Source = IndicatorSource.Metric, Of = "党组意识形态专题研究", Target = 2 },
            new() { Block = "整改落实", Name = "上年反馈问题销号", Points = 10, Source = IndicatorSource.Metric, Of = "上年反馈问题整改" },
            new() { Block = "基础工作", Name = "组织生活和党务规范", Points = 10, Source = IndicatorSource.Findings, DeductedTenths = 5 },
            new() { Block = "基础工作", Name = "现场核查", Points = 10, Source = IndicatorSource.SiteCheck },
            new() { Block = "述职报告", Name = "评委评分", Points = 10, Source = IndicatorSource.Panel },
        ]);
        round.Parts = Rounds.Numbered<RequiredPart>(
        [
            new() { Name = "履职情况", Words = "履职、工作情况、主要做法、特色", InHeading = true },
            new() { Name = "存在问题和原因", Words = "问题、不足", InHeading = true },
            new() { Name = "下一步打算", Words = "下一步、打算、思路、措施", InHeading = true },
            new() { Name = "理论学习和政治建设", Words = "理论学习、政治建设、主题教育" },
            new() { Name = "第一责任人职责", Words = "第一责任人" },
            new() { Name = "组织建设和党员队伍", Words = "党支部、党员队伍、发展党员" },
            new() { Name = "党风廉政和意识形态", Words = "党风廉政、意识形态" },
            new() { Name = "上年反馈问题整改", Words = "上年、上一年" },
        ]);
        (round.FewestCharacters, round.MostCharacters) = (null, 5000);
    }
}
