using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kechuang.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Publishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Code",
                table: "sign_offs",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "editions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Digest",
                table: "editions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Paper",
                table: "editions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReleasedOn",
                table: "editions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawReason",
                table: "editions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "editions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "WithdrawnOn",
                table: "editions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "disclosures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Pin = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Choice = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false),
                    ReleasedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReleasedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ReleasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawReason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosures", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sign_offs_County_Code",
                table: "sign_offs",
                columns: new[] { "County", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_editions_County_SignOff",
                table: "editions",
                columns: new[] { "County", "SignOff" });

            migrationBuilder.CreateIndex(
                name: "IX_disclosures_County_Kind_Year",
                table: "disclosures",
                columns: new[] { "County", "Kind", "Year" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "disclosures");

            migrationBuilder.DropIndex(
                name: "IX_sign_offs_County_Code",
                table: "sign_offs");

            migrationBuilder.DropIndex(
                name: "IX_editions_County_SignOff",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "Code",
                table: "sign_offs");

            migrationBuilder.DropColumn(
                name: "Basis",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "Digest",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "Paper",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "ReleasedOn",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "WithdrawReason",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "WithdrawnOn",
                table: "editions");
        }
    }
}
