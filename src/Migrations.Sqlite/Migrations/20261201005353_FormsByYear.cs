using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kechuang.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FormsByYear : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_filled_sheets_County_Form_Year",
                table: "filled_sheets");

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "filled_sheets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "Follows",
                table: "blank_forms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Year",
                table: "blank_forms",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "form_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Form = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_form_entries", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_filled_sheets_County_Form_Year_Number",
                table: "filled_sheets",
                columns: new[] { "County", "Form", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_form_entries_County_Form_Year",
                table: "form_entries",
                columns: new[] { "County", "Form", "Year" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "form_entries");

            migrationBuilder.DropIndex(
                name: "IX_filled_sheets_County_Form_Year_Number",
                table: "filled_sheets");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "filled_sheets");

            migrationBuilder.DropColumn(
                name: "Follows",
                table: "blank_forms");

            migrationBuilder.DropColumn(
                name: "Year",
                table: "blank_forms");

            migrationBuilder.CreateIndex(
                name: "IX_filled_sheets_County_Form_Year",
                table: "filled_sheets",
                columns: new[] { "County", "Form", "Year" });
        }
    }
}
