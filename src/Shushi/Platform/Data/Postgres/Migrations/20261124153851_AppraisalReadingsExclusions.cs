using Microsoft.EntityFrameworkCore.Infrastructure;
using Shushi.Platform.Data.Postgres;
using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shushi.Platform.Data.Postgres.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresContext))]
    [Migration("20261124153851_AppraisalReadingsExclusions")]
    public partial class AppraisalReadingsExclusions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ballot_boxes",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_boxes", x => x.RoundId);
                });

            migrationBuilder.CreateTable(
                name: "ballot_classes",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Class = table.Column<string>(type: "text", nullable: false),
                    Sheets = table.Column<int>(type: "integer", nullable: false),
                    Slips = table.Column<int>(type: "integer", nullable: false),
                    Returned = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_classes", x => new { x.RoundId, x.Class });
                });

            migrationBuilder.CreateTable(
                name: "ballot_codes",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "text", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Class = table.Column<string>(type: "text", nullable: false),
                    Receipt = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_codes", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "ballot_sheets",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Class = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    First = table.Column<string>(type: "text", nullable: false),
                    FirstBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Second = table.Column<string>(type: "text", nullable: true),
                    SecondBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_sheets", x => new { x.RoundId, x.Class, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Class = table.Column<string>(type: "text", nullable: false),
                    Choices = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Author = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AuthorField = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    OrgId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrgPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exclusions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Passage = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    OrgId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrgPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exclusions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "feedbacks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Letter = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: false),
                    PlanBy = table.Column<DateOnly>(type: "date", nullable: false),
                    IssuedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceivedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OrgId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrgPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feedbacks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "grades",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Score = table.Column<long>(type: "bigint", nullable: true),
                    Suggested = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Opinion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DecidedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OrgId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrgPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grades", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "marks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Indicator = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Scorer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OutOfHundred = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    OrgId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrgPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_marks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Metric = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    OrgId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrgPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ForYear = table.Column<int>(type: "integer", nullable: false),
                    Basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    WithoutBasis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MeetingOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FeedbackBy = table.Column<DateOnly>(type: "date", nullable: false),
                    PlanBy = table.Column<DateOnly>(type: "date", nullable: false),
                    FewestCharacters = table.Column<int>(type: "integer", nullable: true),
                    MostCharacters = table.Column<int>(type: "integer", nullable: true),
                    LeastProblemShare = table.Column<int>(type: "integer", nullable: true),
                    PointsGood = table.Column<int>(type: "integer", nullable: false),
                    PointsFair = table.Column<int>(type: "integer", nullable: false),
                    PointsAverage = table.Column<int>(type: "integer", nullable: false),
                    PointsPoor = table.Column<int>(type: "integer", nullable: false),
                    AbstentionsCount = table.Column<bool>(type: "boolean", nullable: false),
                    CapGood = table.Column<int>(type: "integer", nullable: true),
                    FromGood = table.Column<int>(type: "integer", nullable: false),
                    FromFair = table.Column<int>(type: "integer", nullable: false),
                    FromAverage = table.Column<int>(type: "integer", nullable: false),
                    LeastSatisfaction = table.Column<int>(type: "integer", nullable: true),
                    OrgId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrgPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(30000)", maxLength: 30000, nullable: false),
                    Characters = table.Column<int>(type: "integer", nullable: false),
                    TextDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    TemplateVersion = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    HandedInBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ReturnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReturnReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AuthorPath = table.Column<string>(type: "text", nullable: false),
                    OrgId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrgPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "comments_points",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Aspect = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Problem = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comments_points", x => new { x.RecordId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_comments_points_comments_RecordId",
                        column: x => x.RecordId,
                        principalTable: "comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_classes",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_classes", x => new { x.RecordId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_rounds_classes_rounds_RecordId",
                        column: x => x.RecordId,
                        principalTable: "rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_indicators",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Block = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false),
                    Source = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Of = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Target = table.Column<int>(type: "integer", nullable: true),
                    DeductedTenths = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_indicators", x => new { x.RecordId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_rounds_indicators_rounds_RecordId",
                        column: x => x.RecordId,
                        principalTable: "rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_parts",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    InHeading = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_parts", x => new { x.RecordId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_rounds_parts_rounds_RecordId",
                        column: x => x.RecordId,
                        principalTable: "rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rounds_subjects",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrgId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrgPath = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PostId = table.Column<Guid>(type: "uuid", nullable: true),
                    Mode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Commenter = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CommenterField = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    WithdrawnFor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rounds_subjects", x => new { x.RecordId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_rounds_subjects_rounds_RecordId",
                        column: x => x.RecordId,
                        principalTable: "rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "submissions_figures",
                columns: table => new
                {
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Metric = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Label = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Stated = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Records = table.Column<int>(type: "integer", nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions_figures", x => new { x.RecordId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_submissions_figures_submissions_RecordId",
                        column: x => x.RecordId,
                        principalTable: "submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ballot_codes_RoundId",
                table: "ballot_codes",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_RoundId",
                table: "ballots",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_comments_On",
                table: "comments",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_comments_OrgPath",
                table: "comments",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_exclusions_On",
                table: "exclusions",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_exclusions_OrgPath",
                table: "exclusions",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_feedbacks_On",
                table: "feedbacks",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_feedbacks_OrgPath",
                table: "feedbacks",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_grades_On",
                table: "grades",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_grades_OrgPath",
                table: "grades",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_marks_On",
                table: "marks",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_marks_OrgPath",
                table: "marks",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_readings_On",
                table: "readings",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_readings_OrgPath",
                table: "readings",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_On",
                table: "rounds",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_OrgPath",
                table: "rounds",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_rounds_subjects_OrgPath",
                table: "rounds_subjects",
                column: "OrgPath");

            migrationBuilder.CreateIndex(
                name: "IX_submissions_On",
                table: "submissions",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_submissions_OrgPath",
                table: "submissions",
                column: "OrgPath");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ballot_boxes");

            migrationBuilder.DropTable(
                name: "ballot_classes");

            migrationBuilder.DropTable(
                name: "ballot_codes");

            migrationBuilder.DropTable(
                name: "ballot_sheets");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropTable(
                name: "comments_points");

            migrationBuilder.DropTable(
                name: "exclusions");

            migrationBuilder.DropTable(
                name: "feedbacks");

            migrationBuilder.DropTable(
                name: "grades");

            migrationBuilder.DropTable(
                name: "marks");

            migrationBuilder.DropTable(
                name: "readings");

            migrationBuilder.DropTable(
                name: "rounds_classes");

            migrationBuilder.DropTable(
                name: "rounds_indicators");

            migrationBuilder.DropTable(
                name: "rounds_parts");

            migrationBuilder.DropTable(
                name: "rounds_subjects");

            migrationBuilder.DropTable(
                name: "submissions_figures");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropTable(
                name: "rounds");

            migrationBuilder.DropTable(
                name: "submissions");
        }
    }
}
