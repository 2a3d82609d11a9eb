using System.Globalization;
using Shushi.Modules.Honours;
using Shushi.Platform.Organizations;

namespace Shushi.Demo;

/// <summary>A few honours a year: the district's for branches and members on 1 July, now and then the city's or the province's for the bureau.</summary>
internal static class WorldHonours
{
    public static void Record(Draft draft, BureauPlan bureau)
    {
        for (var year = WorldCalendar.FirstYear; year <= draft.Today.Year; year++)
        {
            var dice = new Dice($"honours/{bureau.Unit.OrgPath}/{year}");
            var branch = dice.Pick(bureau.Branches);
            var july = Workdays.Nearest(year, 6, 29);
            Give(draft, branch.Organization, july, HonourLevel.District, "先进基层党组织", null, "区委");
            Give(draft, branch.Organization, july, HonourLevel.District, "优秀党务工作者", branch.Secretary, "区委");
            var member = dice.Pick(bureau.FullMembers(bureau.Branches[0], july).Where(p => p != branch.Secretary).ToList());
            Give(draft, bureau.Branches[0].Organization, july, HonourLevel.District, "优秀共产党员", member, "区委");
            if (bureau.Leaders.Count < 5) continue;
            Give(draft, bureau.Unit, Workdays.Nearest(year, 3, 8), HonourLevel.City, "统计工作先进集体", null, "市统计局");
            if (year % 2 == 1) Give(draft, bureau.Unit, Workdays.Nearest(year, 11, 16), HonourLevel.Provincial, "统计法治宣传先进单位", null, "省统计局");
        }
    }

    private static void Give(Draft draft, Organization owner, DateOnly on, HonourLevel level, string title, PersonPlan? winner, string by) =>
        draft.Event(owner, $"honours/{owner.OrgPath}/{on:O}/{title}", new Honour
        {
            On = on,
            Title = string.Create(CultureInfo.InvariantCulture, $"{on.Year}年{title}"),
            Level = level,
            WinnerId = winner?.Id,
            AwardedBy = by,
        });
}
