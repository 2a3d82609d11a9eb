using Microsoft.EntityFrameworkCore.Infrastructure;
using Shushi.Platform.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shushi.Platform.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(SqliteContext))]
    [Migration("20261129030532_SubmissionsInSight")]
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
