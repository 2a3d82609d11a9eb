using Shushi.Platform.Rules;

namespace Shushi.Modules;

/// <summary>The articles that rules cite, each once, with the days its version was in force. A regulation that is revised gets a new entry; no entry is rewritten.</summary>
public static class Regulations
{
    private static readonly DateOnly Admission2026From = new(2026, 5, 11);

    /// <summary>Age of an applicant.</summary>
    public static IReadOnlyList<Article> ApplicantAge { get; } = Admission("第五条", Confidence.Medium);

    /// <summary>Talk within a month of the application.</summary>
    public static IReadOnlyList<Article> FirstTalk { get; } = Admission("第七条", Confidence.Medium);

    /// <summary>Review of activists every half-year.</summary>
    public static IReadOnlyList<Article> HalfYearlyReview { get; } = Admission("第十一条", Confidence.Medium);

    /// <summary>A year of cultivation before 发展对象.</summary>
    public static IReadOnlyList<Article> Cultivation { get; } = Admission("第十三条", Confidence.Medium);

    /// <summary>Branch meeting within a month of the 预审. The text of 2014 was not read.</summary>
    public static IReadOnlyList<Article> MeetingAfterPrecheck { get; } = Admission("第十九条", Confidence.Unconfirmed);

    /// <summary>Quorum of the meeting that accepts or makes full.</summary>
    public static IReadOnlyList<Article> Quorum { get; } = Admission("第十九条", Confidence.Medium);

    /// <summary>Secret ballot, over half of those entitled.</summary>
    public static IReadOnlyList<Article> Vote { get; } = Admission("第二十条", Confidence.Medium);

    /// <summary>Approval within three months: longer only for a special reason, hence a warning.</summary>
    public static IReadOnlyList<Article> Approval { get; } = Admission("第二十五条", Confidence.Medium, Strictness.Usual);

    /// <summary>Approval never later than six months.</summary>
    public static IReadOnlyList<Article> ApprovalAtLast { get; } = Admission("第二十五条", Confidence.Medium);

    /// <summary>A year of probation from the accepting meeting.</summary>
    public static IReadOnlyList<Article> Probation { get; } = Admission("第三十一条", Confidence.Medium);

    /// <summary>转正 is discussed promptly (及时); that a month is prompt is this product's reading.</summary>
    public static IReadOnlyList<Article> PromptConversion { get; } =
        Admission("第三十一条", Confidence.Unconfirmed).Select(a => a with { Confidence = Confidence.Unconfirmed }).ToList();

    /// <summary>党组 considers acceptance and 转正 before they are approved.</summary>
    public static Article LeadingGroupFirst { get; } = Organs("第三十七条");

    /// <summary>Dates of one admission follow one another.</summary>
    public static Article AdmissionOrder { get; } = Agreement("发展党员各环节日期的先后次序");

    /// <summary>支部党员大会 each quarter.</summary>
    public static Article MembersMeeting { get; } = Branches("第十一条", Strictness.Usual);

    /// <summary>支委会 each month.</summary>
    public static Article CommitteeMeeting { get; } = Branches("第十二条", Strictness.Usual);

    /// <summary>党小组会 each month.</summary>
    public static Article GroupMeeting { get; } = Branches("第十三条", Strictness.Usual);

    /// <summary>主题党日 each month.</summary>
    public static Article ThemeDay { get; } = Education("第十六条");

    /// <summary>组织生活会 each year.</summary>
    public static Article LifeMeeting { get; } = Education("第十七条");

    /// <summary>Attendance agrees with the roster.</summary>
    public static Article Attendance { get; } = Agreement("会议人数与党员名册相互核对");

    /// <summary>Three full members make a branch; seven, a committee; its term.</summary>
    public static Article BranchOfOrgan { get; } = Organs("第七条");

    /// <summary>A branch usually has 50 members at most.</summary>
    public static Article BranchSize { get; } = Branches("第四条", Strictness.Usual);

    /// <summary>A committee has 3–5, usually at most 7.</summary>
    public static Article CommitteeSize { get; } = Branches("第二十条", Strictness.Must);

    /// <summary>Terms: committee 5 years, 总支 and branch 3 years, usually.</summary>
    public static Article Term { get; } = Organs("第五条至第七条", Strictness.Usual);

    /// <summary>100 members make a 机关党委, 50 a 总支.</summary>
    public static Article FormBySize { get; } = Organs("第五条、第六条");

    /// <summary>Check character and birth date of an ID number.</summary>
    public static Article CitizenNumber { get; } = Agreement("公民身份号码（GB 11643—1999）校验");

    /// <summary>Sex and birth date agree with the ID number.</summary>
    public static Article NumberAgrees { get; } = Agreement("名册与公民身份号码相互核对");

    /// <summary>Members were 18 when they were admitted.</summary>
    public static Article AgeAtAdmission { get; } = Agreement("出生日期与入党时间相互核对");

    /// <summary>党课: leading cadres lecture regularly; that the secretary of a 党组 does it once a year at least comes from secondary sources.</summary>
    public static Article Lecture { get; } = Branches("第十六条", Strictness.Usual);

    /// <summary>The head of an organ reports to all its members and cadres each year.</summary>
    public static Article StaffMeeting { get; } = Organs("第二十六条");

    /// <summary>党组 studies the Party work of the organ regularly; twice a year is the upper level's number.</summary>
    public static Article PartyWorkStudy { get; } = Organs("第三十五条", Strictness.Local);

    /// <summary>中心组 studies once a quarter at least. The number of the article was not confirmed, nor is it written.</summary>
    public static Article StudyGroup { get; } =
        new("中国共产党党委（党组）理论学习中心组学习规则", 2017, "", new DateOnly(2017, 1, 30), null, Strictness.Must, Confidence.Medium);

    /// <summary>党组 studies 全面从严治党 each half-year. The number of the article was not confirmed.</summary>
    public static Article CleanGovernance { get; } =
        new("党委（党组）落实全面从严治党主体责任规定", 2020, "", new DateOnly(2020, 3, 9), null, Strictness.Must, Confidence.Medium);

    /// <summary>党组 studies 意识形态 each half-year: units' own rules say so.</summary>
    public static Article Ideology { get; } = Practice("意识形态工作责任制的通行要求", Strictness.Usual, Confidence.Medium);

    /// <summary>Each channel has an owner and a rule of review: units' own rules say so.</summary>
    public static Article Channels { get; } = Practice("意识形态阵地管理的通行要求", Strictness.Usual, Confidence.Medium);

    /// <summary>The staff's meeting and the 党组's study are two things.</summary>
    public static Article IdeologyTwice { get; } = Agreement("意识形态部署会与党组专题研究分别登记") with { Confidence = Confidence.Unconfirmed };

    /// <summary>党组会 begins with 第一议题.</summary>
    public static Article FirstTopic { get; } = Practice("党组会“第一议题”学习制度", Strictness.Local, Confidence.Medium);

    /// <summary>三重一大 is decided collectively and recorded.</summary>
    public static Article MajorDecisions { get; } = Practice("“三重一大”集体决策的通行要求", Strictness.Must, Confidence.Unconfirmed);

    /// <summary>The secretary speaks last.</summary>
    public static Article SpeaksLast { get; } = Practice("主要负责人末位表态的通行要求", Strictness.Usual, Confidence.Unconfirmed);

    /// <summary>Members in service go to communities: encouraged, made a demand by the upper level.</summary>
    public static Article CommunityService { get; } = Organs("第二十一条", Strictness.Local);

    /// <summary>Who checked in takes something on: the upper level's scheme.</summary>
    public static Article PledgedService { get; } = Practice("在职党员报到认岗的本级要求", Strictness.Local, Confidence.Unconfirmed);

    /// <summary>党员示范岗, 责任区 and promises: encouraged.</summary>
    public static Article ModelPost { get; } = Education("第二十二条") with { Strictness = Strictness.Local };

    /// <summary>An organization keeps the days of its own list.</summary>
    public static Article TaskList { get; } = Practice("本单位重点任务清单", Strictness.Local, Confidence.High);

    /// <summary>What somebody on a monthly wage pays.</summary>
    public static Article DuesOfSalaried { get; } = Dues("第二条");

    /// <summary>What the retired pay.</summary>
    public static Article DuesOfRetired { get; } = Dues("第五条");

    /// <summary>What farmers, students, the unemployed and those on relief pay.</summary>
    public static Article DuesOfOthers { get; } = Dues("第六条");

    /// <summary>From which month a probationary member pays.</summary>
    public static Article FirstDues { get; } = Dues("第七条");

    /// <summary>From which month a changed income counts.</summary>
    public static Article ChangedIncome { get; } = Dues("第十条");

    /// <summary>Large voluntary dues go up whole.</summary>
    public static Article LargeDues { get; } = Dues("第十一条");

    /// <summary>Dues are paid month by month.</summary>
    public static Article MonthlyDues { get; } = Dues("第十二条");

    /// <summary>Who pays less or nothing needs an approval.</summary>
    public static Article ReducedDues { get; } = CentralDues("第一条", Strictness.Must);

    /// <summary>Dues are set when the year begins.</summary>
    public static Article YearlyAssessment { get; } = CentralDues("第二条", Strictness.Usual);

    /// <summary>Six months without dues.</summary>
    public static Article SixMonthsUnpaid { get; } = Education("第三十一条");

    /// <summary>Three months without dues: the product's own reminder on the way to six.</summary>
    public static Article ThreeMonthsUnpaid { get; } = Education("第三十一条") with { Confidence = Confidence.Unconfirmed };

    /// <summary>Dues owed, paid and handed up agree month by month.</summary>
    public static Article DuesAgree { get; } = Agreement("党费应交、实交、上缴相互核对");

    /// <summary>Talks each year.</summary>
    public static Article Talks { get; } = Branches("第十九条", Strictness.Usual);

    /// <summary>一岗双责; how many talks a year is for the upper level to say.</summary>
    public static Article IntegrityTalks { get; } = Organs("第三十五条", Strictness.Local);

    /// <summary>民主评议党员 each year.</summary>
    public static Article MemberReview { get; } = Education("第十八条");

    /// <summary>The grades of 民主评议; the third is in the notices that carry the article out.</summary>
    public static Article ReviewGrades { get; } = Education("第十八条及民主评议工作通知") with { Strictness = Strictness.Usual, Confidence = Confidence.Medium };

    /// <summary>A year plan on ideology.</summary>
    public static Article IdeologyPlan { get; } =
        new("党委（党组）意识形态工作责任制实施办法", 2015, "第九条、第十条", new DateOnly(2015, 10, 1), null, Strictness.Usual, Confidence.Medium);

    /// <summary>An honour is registered once.</summary>
    public static Article OneHonour { get; } = Agreement("表彰奖励台账相互核对");

    /// <summary>Read in secondary sources; its articles on time limits were not: what is owed by when is the round's own setting.</summary>
    public static Article Appraisal { get; } = new("党委（党组）书记抓基层党建工作述职评议考核办法（试行）", 2019, "", new DateOnly(2020, 1, 1), null, Strictness.Usual, Confidence.Medium);

    /// <summary>Both versions of an article that 2026 took over unchanged. The text of 2026 was read; how sure that of 2014 is, is said.</summary>
    private static IReadOnlyList<Article> Admission(string number, Confidence before, Strictness strictness = Strictness.Must) =>
    [
        new("中国共产党发展党员工作细则", 2014, number, new DateOnly(2014, 5, 28), Admission2026From, strictness, before),
        new("中国共产党发展党员工作细则", 2026, number, Admission2026From, null, strictness, Confidence.High),
    ];

    private static Article Branches(string number, Strictness strictness) =>
        new("中国共产党支部工作条例（试行）", 2018, number, new DateOnly(2018, 10, 28), null, strictness, Confidence.Medium);

    private static Article Education(string number) =>
        new("中国共产党党员教育管理工作条例", 2019, number, new DateOnly(2019, 5, 6), null, Strictness.Must, Confidence.High);

    private static Article Organs(string number, Strictness strictness = Strictness.Must) =>
        new("中国共产党党和国家机关基层组织工作条例", 2019, number, new DateOnly(2019, 12, 28), null, strictness, Confidence.High);

    /// <summary>No regulation that could be cited: what offices commonly ask for or set themselves, judged from the first year that the ledgers can answer for.</summary>
    private static Article Practice(string what, Strictness strictness, Confidence confidence) =>
        new(what, 0, "", new DateOnly(2022, 1, 1), null, strictness, confidence);

    /// <summary>Read in secondary sources; the same brackets are quoted to this day.</summary>
    private static Article Dues(string number) =>
        new("关于中国共产党党费收缴、使用和管理的规定", 2008, number, new DateOnly(2008, 4, 1), null, Strictness.Must, Confidence.Medium);

    /// <summary>Made for central organs in 2021 and widely followed.</summary>
    private static Article CentralDues(string number, Strictness strictness) =>
        new("中央和国家机关基层党组织党费收缴、使用和管理办法", 2021, number, new DateOnly(2021, 6, 1), null, strictness, Confidence.Medium);

    /// <summary>No regulation: records that contradict one another, whenever they were made.</summary>
    private static Article Agreement(string what) =>
        new(what, 0, "", DateOnly.MinValue, null, Strictness.Consistency, Confidence.High);
}
