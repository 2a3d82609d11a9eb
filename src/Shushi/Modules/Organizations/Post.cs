using Shushi.Platform.Records;

namespace Shushi.Modules.Organizations;

/// <summary>What somebody is in a body.</summary>
public enum PostTitle
{
    Secretary,
    DeputySecretary,
    FullTimeDeputySecretary,
    OrganizationCommissioner,
    PublicityCommissioner,
    DisciplineCommissioner,
    Commissioner,
    GroupMember,
    GroupLeader,
}

/// <summary>职务: a person holds a post in an organization.</summary>
public sealed class Post : StateRecord
{
    /// <summary>Who.</summary>
    public Guid PersonId { get; set; }

    /// <summary>What.</summary>
    public PostTitle Title { get; set; }

    /// <summary>In which term; none in a body without elections.</summary>
    public Guid? TermId { get; set; }

    /// <summary>分工.</summary>
    public string? Field { get; set; }
}

/// <summary>班子和任期, second half: who holds which post.</summary>
public sealed class PostLedger : Ledger<Post>
{
    public static readonly CodeTable<PostTitle> Titles = new("党内职务",
        (PostTitle.Secretary, "书记"), (PostTitle.DeputySecretary, "副书记"), (PostTitle.FullTimeDeputySecretary, "专职副书记"),
        (PostTitle.OrganizationCommissioner, "组织委员"), (PostTitle.PublicityCommissioner, "宣传委员"), (PostTitle.DisciplineCommissioner, "纪检委员"),
        (PostTitle.Commissioner, "委员"), (PostTitle.GroupMember, "党组成员"), (PostTitle.GroupLeader, "党小组组长"));

    public PostLedger()
        : base("posts", "班子成员", "组织和党员", "党组、党总支、党支部的班子成员和党小组组长，任免按日期留存。")
    {
        var person = Person(x => x.PersonId, "姓名").Listed();
        var title = Code(x => x.Title, "职务", Titles).Filtered();
        Text(x => x.Field, "分工", 200).Listed();
        Link(x => x.TermId, "所属任期", "terms");
        Date(x => x.From, "任职日期").Listed();
        Date(x => x.Until, "免职日期").Listed();
        Titled(person, title);
    }
}
