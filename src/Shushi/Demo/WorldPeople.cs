using System.Globalization;
using Shushi.Modules.Members;
using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>The people of the three bureaus as they stood at the beginning of 2022, and their records in the end.</summary>
internal static class WorldPeople
{
    private static readonly DateOnly Founded = new(2005, 4, 8);

    private static readonly string[][] Sections =
    [
        ["办公室", "综合核算科", "政策法规科"], ["工业统计科", "投资统计科", "农村统计科"], ["普查一室", "普查二室", "普查三室"], ["住户调查室", "价格调查室", "企业调查室"],
    ];

    private static readonly string[] Ranks = ["一级科员", "四级主任科员", "三级主任科员", "二级主任科员"];

    // 局长, three deputies, 总统计师: position and the branch each belongs to. All men and women who will still be in office for years.
    private static readonly (string Position, int Branch, bool IsMale)[] StatisticsLeaders =
        [("党组书记、局长", 0, true), ("党组成员、副局长", 1, true), ("党组成员、副局长", 2, false), ("党组成员、副局长", 3, true), ("党组成员、总统计师", 0, false)];

    private static readonly (string Position, int Branch, bool IsMale)[] SmallBureauLeaders =
        [("党组书记、局长", 0, true), ("党组成员、副局长", 1, false), ("党组成员、副局长", 0, true)];

    /// <summary>机关第一, 机关第二, 普查中心, 调查队 with 18 members each, 离退休 with 7: the 79 of 2022.</summary>
    public static BureauPlan Statistics(WorldOrganizations organizations, Planting planting)
    {
        var branches = new[]
        {
            Branch(organizations, "001.003.002.001", new(2021, 3, 26)), Branch(organizations, "001.003.002.002", new(2019, 3, 29)),
            Branch(organizations, "001.003.002.003", new(2020, 12, 18)), Branch(organizations, "001.003.002.004", new(2020, 3, 27)),
            Branch(organizations, "001.003.002.005", new(2019, 9, 13), isRetired: true),
        };
        var bureau = Bureau(organizations, "001.003", new(2021, 11, 5), branches);
        var factory = Factory(bureau);
        for (var b = 0; b < 4; b++) InServiceBranch(bureau, b, factory);
        RetiredBranch(bureau, factory);
        OtherStaff(bureau, factory);
        bureau.Committee.AddRange(
        [
            bureau.Leaders[2], branches[0].Committee[1], branches[0].Secretary, branches[1].Secretary, branches[3].Secretary, branches[2].Secretary,
            branches[4].Secretary,
        ]);
        WorldMovements.Play(bureau, factory, planting);
        return bureau;
    }

    /// <summary>58 members in three branches: a 总支 by its size.</summary>
    public static BureauPlan Transport(WorldOrganizations organizations) => SmallBureau(organizations, "001.004", new(2019, 4, 26),
    [
        (Branch(organizations, "001.004.002.001", new(2019, 3, 29)), 20, ["办公室", "规划建设科", "运输管理科"]),
        (Branch(organizations, "001.004.002.002", new(2021, 9, 10)), 20, ["养护科", "路政科", "机料科"]),
        (Branch(organizations, "001.004.002.003", new(2019, 9, 13)), 18, ["客运科", "货运科", "安全应急科"]),
    ]);

    /// <summary>34 members in two branches.</summary>
    public static BureauPlan Education(WorldOrganizations organizations) => SmallBureau(organizations, "001.005", new(2021, 10, 15),
    [
        (Branch(organizations, "001.005.002.001", new(2021, 9, 10)), 18, ["办公室", "基础教育科", "人事科"]),
        (Branch(organizations, "001.005.002.002", new(2019, 3, 29)), 16, ["中学教研组", "小学教研组", "教育科研组"]),
    ]);

    /// <summary>People numbers decide names and telephone numbers; each unit has a range of its own.</summary>
    public static PersonFactory Factory(BureauPlan bureau) => new(bureau.Unit.OrgPath, bureau.Unit.OrgPath switch { "001.003" => 1, "001.004" => 601, _ => 801 });

    /// <summary>A position of somebody without a post, fitting the branch.</summary>
    public static string PositionIn(int branch, int n) => Sections[branch][n % 3] + Ranks[n % Ranks.Length];

    /// <summary>Writes persons and standings.</summary>
    public static void Record(Draft draft, BureauPlan bureau, Planting planting)
    {
        foreach (var person in bureau.People.Where(p => p.Steps[0].From <= draft.Today))
        {
            var owner = person.Steps.FindLast(s => s.From <= draft.Today)!.Branch.Organization;
            draft.Keep(owner, "members/" + person.Key, Person(draft, bureau, person, planting), person.Steps[0].From);
        }

        foreach (var person in bureau.People)
            for (var n = 0; n < person.Steps.Count; n++) Standing(draft, person, n);
    }

    private static Person Person(Draft draft, BureauPlan bureau, PersonPlan plan, Planting planting)
    {
        var dice = new Dice("person/" + plan.Key);
        var retired = plan.On(draft.Today) is { Service: Service.Retired };
        return new Person
        {
            Name = plan.Name, Sex = plan.IsMale ? "1" : "2", Ethnicity = dice.Next(12) > 0 ? "01" : dice.Pick<string>(["03", "11", "02", "10"]),
            BirthDate = plan.BirthDate, Education = Education(plan, dice), Position = retired ? "退休干部" : plan.Position,
            IdNumber = draft.Sealer.Seal(IdNumber(bureau, plan, planting)),
            Phone = draft.Sealer.Seal("19900000" + plan.Number.ToString("D3", CultureInfo.InvariantCulture)),
        };
    }

    private static string Education(PersonPlan plan, Dice dice) => plan.BirthDate.Year switch
    {
        < 1965 => dice.Pick<string>(["31", "31", "21", "41"]),
        < 1985 => dice.Pick<string>(["21", "21", "21", "14", "31"]),
        _ => dice.Pick<string>(["21", "21", "14", "14", "11"]),
    };

    // 9901 is no division of GB/T 2260: the numbers are well formed and belong to nobody.
    private static string IdNumber(BureauPlan bureau, PersonPlan plan, Planting planting)
    {
        var born = planting.IdDisagrees(plan) ? plan.BirthDate.AddDays(1) : plan.BirthDate;
        var serial = (plan.Number % 400 * 2) + (plan.IsMale ? 1 : 2);
        var body = string.Create(CultureInfo.InvariantCulture, $"9901{bureau.Unit.OrgPath[^2..]}{born:yyyyMMdd}{serial:D3}");
        return body + CitizenId.CheckCharacter(body);
    }

    private static void Standing(Draft draft, PersonPlan person, int n)
    {
        var step = person.Steps[n];
        var ends = n + 1 < person.Steps.Count ? person.Steps[n + 1].From : person.LeftOn;
        draft.State(step.Branch.Organization, $"standings/{person.Key}/{n + 1}", new Standing
        {
            PersonId = person.Id, From = step.From, Until = ends, Stage = step.Stage, Service = step.Service, Reason = step.Reason,
            Left = ends == person.LeftOn && draft.Past(ends) is not null ? person.Left : null,
        });
    }

    private static BranchPlan Branch(WorldOrganizations organizations, string path, DateOnly elected, bool isRetired = false) => new()
    {
        Organization = organizations[path], Groups = organizations.GroupsOf(path), FirstElection = elected, IsRetired = isRetired,
    };

    private static BureauPlan Bureau(WorldOrganizations organizations, string path, DateOnly elected, IReadOnlyList<BranchPlan> branches) => new()
    {
        Unit = organizations[path], LeadingGroup = organizations[path + ".001"], GeneralBranch = organizations[path + ".002"],
        FirstElection = elected, Branches = branches,
    };

    private static void InServiceBranch(BureauPlan bureau, int b, PersonFactory factory)
    {
        var branch = bureau.Branches[b];
        Committee(bureau, branch, factory, Sections[b], "科长");
        Leaders(bureau, b, factory, StatisticsLeaders);
        for (var n = 0; n < 3; n++)
            branch.GroupLeaders.Add(Join(bureau, branch, factory.Make(n % 2 == 1, 1981, 1990, Sections[b][n] + "副科长", settled: true, group: n)));
        foreach (var day in WorldMovements.RetirementsOf(b))
            Join(bureau, branch, factory.Make(isMale: true, 0, 0, Sections[b][day.Year % 3] + "一级主任科员", settled: true, group: day.Year % 3, born: BornBefore(day)));
        for (var n = bureau.Members(branch, new(2022, 1, 1)).Count; n < 18; n++)
            Join(bureau, branch, factory.Make(n % 2 == 0, 1982, 1993, PositionIn(b, n), group: n % 3));
    }

    private static void RetiredBranch(BureauPlan bureau, PersonFactory factory)
    {
        int[] births = [1953, 1954, 1956, 1946, 1949, 1951, 1955];
        foreach (var (n, year) in births.Index())
        {
            var person = Join(bureau, bureau.Branches[4], factory.Make(n % 3 != 1, year, year, "退休干部", settled: n < 3));
            if (n < 3) bureau.Branches[4].Committee.Add(person);
        }
    }

    // Cadres who are neither members nor on the way.
    private static void OtherStaff(BureauPlan bureau, PersonFactory factory)
    {
        for (var n = 0; n < 6; n++)
        {
            var person = factory.Make(n % 2 == 0, 1984, 1995, PositionIn(n % 4, n + 1), settled: true);
            person.Steps.Add(new(Founded.AddYears(14), bureau.Branches[n % 4], Stage.None, Service.InService, StandingReason.Registered));
            bureau.People.Add(person);
        }
    }

    private static BureauPlan SmallBureau(WorldOrganizations organizations, string path, DateOnly elected, (BranchPlan Branch, int Size, string[] Sections)[] rows)
    {
        var bureau = Bureau(organizations, path, elected, rows.Select(r => r.Branch).ToList());
        var factory = Factory(bureau);
        foreach (var (b, row) in rows.Index())
        {
            Committee(bureau, row.Branch, factory, row.Sections, "负责人");
            Leaders(bureau, b, factory, SmallBureauLeaders);
            for (var n = bureau.Members(row.Branch, new(2022, 1, 1)).Count; n < row.Size; n++)
                Join(bureau, row.Branch, factory.Make(n % 2 == 0, n % 2 == 0 ? 1976 : 1981, 1993, row.Sections[n % 3] + Ranks[n % Ranks.Length]));
        }

        bureau.Committee.AddRange([bureau.Leaders[1], .. rows.SelectMany(r => r.Branch.Committee.Take(3)).Take(4)]);
        return bureau;
    }

    private static void Committee(BureauPlan bureau, BranchPlan branch, PersonFactory factory, string[] sections, string head)
    {
        for (var n = 0; n < 5; n++)
        {
            var isMale = n % 2 == 0;
            var position = sections[n % 3] + (n < 3 ? head : "四级调研员");
            branch.Committee.Add(Join(bureau, branch, factory.Make(isMale, isMale ? 1977 : 1981, 1986, position, settled: true, group: n % 3)));
        }
    }

    private static void Leaders(BureauPlan bureau, int b, PersonFactory factory, (string Position, int Branch, bool IsMale)[] rows)
    {
        foreach (var row in rows.Where(r => r.Branch == b))
            bureau.Leaders.Add(Join(bureau, bureau.Branches[b], factory.Make(row.IsMale, row.IsMale ? 1976 : 1981, row.IsMale ? 1979 : 1983, row.Position, settled: true)));
    }

    // A full member of long standing: since some years after coming of age or, in the retired branch, since retirement; at the earliest since the branch exists.
    private static PersonPlan Join(BureauPlan bureau, BranchPlan branch, PersonPlan person)
    {
        var joined = branch.IsRetired ? person.BirthDate.AddYears(60) : person.BirthDate.AddYears(25).AddDays(new Dice("joined/" + person.Key).Next(700));
        var from = joined < branch.Organization.From ? branch.Organization.From : joined;
        var service = branch.IsRetired ? Service.Retired : Service.InService;
        person.Steps.Add(new(from, branch, Stage.Full, service, StandingReason.Registered));
        bureau.People.Add(person);
        return person;
    }

    private static DateOnly BornBefore(DateOnly retirement) => retirement.AddYears(-60).AddDays(-1 - new Dice($"retires/{retirement:O}").Next(27));
}
