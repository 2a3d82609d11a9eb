using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shushi.Modules.Dues;
using Shushi.Modules.Meetings;
using Shushi.Modules.Members;
using Shushi.Modules.Service;

namespace Shushi.App.Pages.Desk.Cards;

/// <summary>我的情况: a member's own dues (no amounts), hours of study and community service.</summary>
public sealed class MemberCard : IDeskCard
{
    private const int MinutesPerHour = 45;

    public IReadOnlyList<string> Needs { get; } = ["meetings.read", "checkins.read", "pledges.read", "services.read"];

    public async Task<CardView?> Make(DeskData desk)
    {
        if (await desk.Workspace.Db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == desk.PersonId) is not { } me)
            return new CardView("我的情况") { Id = "mine", Empty = "账号还没有关联到党员名册，请联系系统管理员在“账号和授权”里关联。" };
        return new CardView("我的情况") { Id = "mine", Rows = [await Dues(desk, me), await Study(desk, me), .. await Community(desk, me)] };
    }

    private static async Task<CardRow> Dues(DeskData desk, Person me)
    {
        var (first, today) = (desk.Year.From, desk.Today);
        var months = await desk.Workspace.Db.Set<MonthlyDues>().AsNoTracking().Where(d => d.PersonId == me.Id && d.Month >= first && d.Month <= today).Select(d => new { d.Month, d.PaidOn }).ToListAsync();
        var unpaid = months.Count(m => m.PaidOn is null);
        return new CardRow("我的党费", null, months.Count == 0 ? "今年还没有登记" : string.Create(CultureInfo.InvariantCulture, $"今年已登记{months.Count}个月，最近登记到{months.Max(m => m.Month).Month}月"),
            unpaid > 0 ? string.Create(CultureInfo.InvariantCulture, $"{unpaid}个月未交") : months.Count == 0 ? "" : "已交", unpaid > 0 ? Light.Late : Light.Good);
    }

    private static async Task<CardRow> Study(DeskData desk, Person me)
    {
        var (first, today) = (desk.Year.From, desk.Today);
        var minutes = await desk.Workspace.Db.Set<Meeting>().AsNoTracking().Where(m => m.OrgId == me.OrgId && m.On >= first && m.On <= today && m.StudyMinutes != null && !m.Absences.Any(a => a.PersonId == me.Id))
            .Select(m => m.StudyMinutes ?? 0).ToListAsync();
        return new CardRow("我的学时", desk.Home + "/meetings", string.Create(CultureInfo.InvariantCulture, $"今年参加支部的党课和学习{minutes.Count}次，合{minutes.Sum() / MinutesPerHour}学时（每学时{MinutesPerHour}分钟）"));
    }

    private static async Task<IEnumerable<CardRow>> Community(DeskData desk, Person me)
    {
        var db = desk.Workspace.Db;
        var (first, today) = (desk.Year.From, desk.Today);
        var checkIn = await db.Set<CheckIn>().AsNoTracking().Where(c => c.PersonId == me.Id).OrderByDescending(c => c.On).FirstOrDefaultAsync();
        var pledges = await db.Set<Pledge>().AsNoTracking().Where(p => p.PersonId == me.Id && p.From <= today && (p.Until == null || p.Until > today)).OrderBy(p => p.From).ToListAsync();
        var services = (await db.Set<VolunteerService>().AsNoTracking().Where(s => s.On >= first && s.On <= today).Select(s => s.People).ToListAsync()).Count(p => p.Contains(me.Id));
        return
        [
            checkIn is null ? new CardRow("社区报到", null, "还没有登记报到", "未报到", Light.Look)
                : new CardRow("社区报到", $"{desk.Home}/checkins/{checkIn.Id}", string.Create(CultureInfo.InvariantCulture, $"{checkIn.On:yyyy-MM-dd}到{checkIn.Community}报到"), "已报到", Light.Good),
            .. pledges.Select(p => new CardRow("认岗承诺：" + p.Name, $"{desk.Home}/pledges/{p.Id}", p.Community)),
            new CardRow("志愿服务", desk.Home + "/services", string.Create(CultureInfo.InvariantCulture, $"今年参加{services}次")),
        ];
    }
}
