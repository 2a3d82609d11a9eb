using Shushi.Platform;
using Shushi.Platform.Identity;

namespace Shushi;

/// <summary>The one list of what exists.</summary>
public static class Product
{
    /// <summary>The modules, in the order of the left menu.</summary>
    public static IReadOnlyList<Module> Modules { get; } =
    [
        Shushi.Modules.Organizations.OrganizationsModule.Module,
        Shushi.Modules.Members.MembersModule.Module,
        Shushi.Modules.Admission.AdmissionModule.Module,
        Shushi.Modules.Dues.DuesModule.Module,
        Shushi.Modules.Meetings.MeetingsModule.Module,
        Shushi.Modules.Assignments.AssignmentsModule.Module,
        Shushi.Modules.Service.ServiceModule.Module,
        Shushi.Modules.Talks.TalksModule.Module,
        Shushi.Modules.Reviews.ReviewsModule.Module,
        Shushi.Modules.Outputs.OutputsModule.Module,
        Shushi.Modules.Integrity.IntegrityModule.Module,
        Shushi.Modules.Publications.PublicationsModule.Module,
        Shushi.Modules.Rectification.RectificationModule.Module,
        Shushi.Modules.Papers.PapersModule.Module,
        Shushi.Modules.Honours.HonoursModule.Module,
        Shushi.Modules.Reports.ReportsModule.Module,
        Shushi.Modules.Checking.CheckingModule.Module,
        Shushi.Modules.Similarity.SimilarityModule.Module,
        Shushi.Modules.Appraisal.AppraisalModule.Module,
        Shushi.Platform.Rules.DutiesModule.Module,
        Shushi.Platform.Files.FilesModule.Module,
        AccessModule.Module,
    ];

    /// <summary>The modules with the roles, checked by every start.</summary>
    public static Catalog Catalog { get; } = new(Modules, Roles.All);
}
