using Microsoft.EntityFrameworkCore.Infrastructure;
using Shushi.Platform.Data.Postgres;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shushi.Platform.Data.Postgres.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgresContext))]
    [Migration("20261129030540_SubmissionsInSight")]
    public partial class SubmissionsInSight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_submissions_sight",
                table: "submissions",
                columns: new[] { "RoundId", "OrgPath", "State", "ConfirmedOn", "AuthorPath", "DeletedAt", "Version", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_submissions_sight",
                table: "submissions");
        }
    }
}
