using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kechuang.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class WithdrawalsAndJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_sign_offs_County_Document",
                table: "sign_offs");

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "sign_offs",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    County = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Due = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Holder = table.Column<string>(type: "text", nullable: false),
                    LeasedUntil = table.Column<long>(type: "bigint", nullable: true),
                    LastError = table.Column<string>(type: "text", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    EnteredAt = table.Column<long>(type: "bigint", nullable: false),
                    FinishedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "withdrawals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    County = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    SignOff = table.Column<Guid>(type: "uuid", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    EnteredAt = table.Column<long>(type: "bigint", nullable: false),
                    EnteredBy = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_withdrawals", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sign_offs_County_Document_Number",
                table: "sign_offs",
                columns: new[] { "County", "Document", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jobs_County_Key",
                table: "jobs",
                columns: new[] { "County", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_jobs_County_State_Due",
                table: "jobs",
                columns: new[] { "County", "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_withdrawals_County_SignOff",
                table: "withdrawals",
                columns: new[] { "County", "SignOff" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "withdrawals");

            migrationBuilder.DropIndex(
                name: "IX_sign_offs_County_Document_Number",
                table: "sign_offs");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "sign_offs");

            migrationBuilder.CreateIndex(
                name: "IX_sign_offs_County_Document",
                table: "sign_offs",
                columns: new[] { "County", "Document" },
                unique: true);
        }
    }
}
