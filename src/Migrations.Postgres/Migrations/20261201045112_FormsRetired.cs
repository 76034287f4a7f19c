using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kechuang.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FormsRetired : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Paper",
                table: "form_entries",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RetiredAt",
                table: "blank_forms",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RetiredBy",
                table: "blank_forms",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "StateReason",
                table: "blank_forms",
                type: "text",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Paper",
                table: "form_entries");

            migrationBuilder.DropColumn(
                name: "RetiredAt",
                table: "blank_forms");

            migrationBuilder.DropColumn(
                name: "RetiredBy",
                table: "blank_forms");

            migrationBuilder.DropColumn(
                name: "StateReason",
                table: "blank_forms");
        }
    }
}
