using Microsoft.EntityFrameworkCore;
using Shushi.Platform;
using Shushi.Platform.Acts;
using Shushi.Platform.Records;

namespace Shushi.Modules.Members;

/// <summary>党员名册: the people of the unit, members and those on the way.</summary>
public sealed class PersonLedger : Ledger<Person>
{
    public static readonly CodeTable Sexes = CodeTable.FromCsv("性别", "sexes");
    public static readonly CodeTable Ethnicities = CodeTable.FromCsv("民族", "ethnicities");
    public static readonly CodeTable Educations = CodeTable.FromCsv("学历", "educations");

    public PersonLedger()
        : base("members", "党员名册", "组织和党员", "党员、预备党员、入党积极分子和其他干部职工的基本情况。")
    {
        var name = Text(x => x.Name, "姓名", 40).Also("名字", "党员姓名").Listed();
        Code(x => x.Sex, "性别", Sexes).Filtered();
        Code(x => x.Ethnicity, "民族", Ethnicities).Also("族别").Listed();
        Date(x => x.BirthDate, "出生日期").Also("出生年月", "出生年月日", "出生时间", "生日").Listed();
        Code(x => x.Education, "学历", Educations).Also("文化程度", "最高学历", "学历层次").Listed();
        Text(x => x.Position, "单位职务", 60).Also("职务", "行政职务", "工作岗位", "现任职务").Listed();
        var id = Sealed(x => x.IdNumber, "公民身份号码", 18, CitizenId.Fault).Also("身份证号", "身份证号码", "居民身份证号", "身份证");
        Sealed(x => x.Phone, "联系电话", 20).Also("联系方式", "电话", "手机", "手机号", "手机号码");
        Titled(name);
        Once(id);
    }

    public override string OwnerLabel => "所在组织";

    public override async Task<IReadOnlyList<Problem>> Prepare(Record record, Workspace workspace, bool isNew)
    {
        var person = (Person)record;
        if (!person.IdNumber.HasValue) return [];
        var number = workspace.Db.Sealer.Open(person.IdNumber);
        if (CitizenId.BirthDate(number) != person.BirthDate)
            return Outcome.Refuse("出生日期与公民身份号码不一致，请核对。", nameof(Members.Person.BirthDate));
        if (person.Sex is "1" or "2" && CitizenId.Sex(number) != person.Sex)
            return Outcome.Refuse("性别与公民身份号码不一致，请核对。", nameof(Members.Person.Sex));
        var taken = await workspace.Db.Set<Person>().AnyAsync(p => p.Id != person.Id && p.IdNumber.Index == person.IdNumber.Index);
        return taken ? Outcome.Refuse("名册里已有这个公民身份号码，请查找原有记录。", nameof(Members.Person.IdNumber)) : [];
    }

    protected override IQueryable<Person> InOrder(IQueryable<Person> rows) => rows.OrderBy(p => p.OrgPath).ThenBy(p => p.Id);
}
