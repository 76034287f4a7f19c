using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kechuang.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CountyVersionsOfPacks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_pack_overlays_County_Pack_EffectiveFrom",
                table: "pack_overlays");

            migrationBuilder.AddColumn<string>(
                name: "Base",
                table: "pack_overlays",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "pack_overlays",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "pack_overlays",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Version",
                table: "pack_overlays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "WithdrawnAt",
                table: "pack_overlays",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnBy",
                table: "pack_overlays",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnReason",
                table: "pack_overlays",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_pack_overlays_County_Kind_Pack_EffectiveFrom",
                table: "pack_overlays",
                columns: new[] { "County", "Kind", "Pack", "EffectiveFrom" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_pack_overlays_County_Kind_Pack_EffectiveFrom",
                table: "pack_overlays");

            migrationBuilder.DropColumn(
                name: "Base",
                table: "pack_overlays");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "pack_overlays");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "pack_overlays");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "pack_overlays");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "pack_overlays");

            migrationBuilder.DropColumn(
                name: "WithdrawnBy",
                table: "pack_overlays");

            migrationBuilder.DropColumn(
                name: "WithdrawnReason",
                table: "pack_overlays");

            migrationBuilder.CreateIndex(
                name: "IX_pack_overlays_County_Pack_EffectiveFrom",
                table: "pack_overlays",
                columns: new[] { "County", "Pack", "EffectiveFrom" });
        }
    }
}
