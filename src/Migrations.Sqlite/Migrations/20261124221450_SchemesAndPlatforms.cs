using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Kechuang.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SchemesAndPlatforms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_County_Scheme_Year_Enterprise",
                table: "cases");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "enterprises",
                type: "TEXT",
                nullable: false,
                defaultValue: "企业");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HeldSince",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "OnBehalf",
                table: "case_moves",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Values",
                table: "case_moves",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "OpensOn",
                table: "batches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Quota",
                table: "batches",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "applications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Saves = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_applications_cases_Id",
                        column: x => x.Id,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_pauses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_pauses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_pauses_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_signatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Move = table.Column<Guid>(type: "TEXT", nullable: false),
                    Signer = table.Column<string>(type: "TEXT", nullable: false),
                    Agreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Paper = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_signatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_signatures_case_moves_Move",
                        column: x => x.Move,
                        principalTable: "case_moves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_signatures_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Figure = table.Column<string>(type: "TEXT", nullable: false),
                    Paper = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossier_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_dossier_entries_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dossier_tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Office = table.Column<string>(type: "TEXT", nullable: false),
                    Targets = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossier_tasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_dossier_tasks_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "experts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Initials = table.Column<string>(type: "TEXT", nullable: false),
                    Employer = table.Column<string>(type: "TEXT", nullable: false),
                    EmployerCode = table.Column<string>(type: "TEXT", nullable: false),
                    Area = table.Column<string>(type: "TEXT", nullable: false),
                    Post = table.Column<string>(type: "TEXT", nullable: false),
                    Category = table.Column<string>(type: "TEXT", nullable: false),
                    Specialties = table.Column<string>(type: "TEXT", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    StateReason = table.Column<string>(type: "TEXT", nullable: false),
                    Account = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_experts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "materials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Enterprise = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    ScanWords = table.Column<string>(type: "TEXT", nullable: false),
                    Paper = table.Column<Guid>(type: "TEXT", nullable: true),
                    OnBehalf = table.Column<bool>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_materials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_materials_enterprises_Enterprise",
                        column: x => x.Enterprise,
                        principalTable: "enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Chair = table.Column<string>(type: "TEXT", nullable: false),
                    Attendees = table.Column<string>(type: "TEXT", nullable: false),
                    Absent = table.Column<string>(type: "TEXT", nullable: false),
                    Recorder = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Scheme = table.Column<string>(type: "TEXT", nullable: false),
                    Pin = table.Column<string>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Office = table.Column<string>(type: "TEXT", nullable: false),
                    Telephone = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Paper = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndRecord = table.Column<string>(type: "TEXT", nullable: false),
                    RetractReason = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notices_batches_Batch",
                        column: x => x.Batch,
                        principalTable: "batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Scheme = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    Specialty = table.Column<string>(type: "TEXT", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", nullable: false),
                    SeedText = table.Column<string>(type: "TEXT", nullable: false),
                    Pool = table.Column<string>(type: "TEXT", nullable: false),
                    PoolDigest = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<string>(type: "TEXT", nullable: false),
                    DrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DrawnBy = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Minutes = table.Column<string>(type: "TEXT", nullable: false),
                    VoidReason = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platforms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Pin = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Initials = table.Column<string>(type: "TEXT", nullable: false),
                    Host = table.Column<Guid>(type: "TEXT", nullable: false),
                    Area = table.Column<string>(type: "TEXT", nullable: false),
                    AreaName = table.Column<string>(type: "TEXT", nullable: false),
                    Leader = table.Column<string>(type: "TEXT", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", nullable: false),
                    OutsideNumber = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecognisedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RunsSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platforms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platforms_enterprises_Host",
                        column: x => x.Host,
                        principalTable: "enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "result_lists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Scheme = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<int>(type: "INTEGER", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DocumentNumber = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_result_lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Pin = table.Column<string>(type: "TEXT", nullable: false),
                    Values = table.Column<string>(type: "TEXT", nullable: false),
                    Materials = table.Column<string>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OnBehalf = table.Column<bool>(type: "INTEGER", nullable: false),
                    Paper = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_submissions_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_saves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Application = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    OnBehalf = table.Column<bool>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_saves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_application_saves_applications_Application",
                        column: x => x.Application,
                        principalTable: "applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expert_ties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Expert = table.Column<Guid>(type: "TEXT", nullable: false),
                    Enterprise = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    DeclaredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawReason = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_ties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_expert_ties_enterprises_Enterprise",
                        column: x => x.Enterprise,
                        principalTable: "enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_expert_ties_experts_Expert",
                        column: x => x.Expert,
                        principalTable: "experts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_materials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    Material = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemovedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_materials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_case_materials_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_materials_materials_Material",
                        column: x => x.Material,
                        principalTable: "materials",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: true),
                    Topic = table.Column<string>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    NextOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Move = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_meeting_items_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meeting_items_meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notice_cases_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_notice_cases_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByUnit = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    Signed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Contact = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Paper = table.Column<Guid>(type: "TEXT", nullable: true),
                    Taken = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    Reply = table.Column<string>(type: "TEXT", nullable: false),
                    RepliedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Upheld = table.Column<bool>(type: "INTEGER", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_objections_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_objections_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Panel = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_panel_cases_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_panel_cases_panels_Panel",
                        column: x => x.Panel,
                        principalTable: "panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_events",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Panel = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_panel_events_panels_Panel",
                        column: x => x.Panel,
                        principalTable: "panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "panel_seats",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Panel = table.Column<Guid>(type: "TEXT", nullable: false),
                    Expert = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", nullable: false),
                    Replaces = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeftReason = table.Column<string>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LeftBy = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_seats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_panel_seats_experts_Expert",
                        column: x => x.Expert,
                        principalTable: "experts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_panel_seats_panels_Panel",
                        column: x => x.Panel,
                        principalTable: "panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "score_sheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Panel = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Expert = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scores = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: false),
                    Total = table.Column<string>(type: "TEXT", nullable: false),
                    Submitted = table.Column<bool>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_score_sheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_score_sheets_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_score_sheets_experts_Expert",
                        column: x => x.Expert,
                        principalTable: "experts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_score_sheets_panels_Panel",
                        column: x => x.Panel,
                        principalTable: "panels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_assessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Platform = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Pin = table.Column<string>(type: "TEXT", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    ExpertScores = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    TotalLow = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalHigh = table.Column<long>(type: "INTEGER", nullable: false),
                    Grade = table.Column<string>(type: "TEXT", nullable: false),
                    Award = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rectify = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Paper = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_assessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_assessments_platforms_Platform",
                        column: x => x.Platform,
                        principalTable: "platforms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_moves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Platform = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    NextOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Assessment = table.Column<Guid>(type: "TEXT", nullable: true),
                    Paper = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false),
                    StruckAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StruckBy = table.Column<string>(type: "TEXT", nullable: false),
                    StruckReason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_moves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_moves_platforms_Platform",
                        column: x => x.Platform,
                        principalTable: "platforms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_assessment_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    County = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Assessment = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Values = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Paper = table.Column<Guid>(type: "TEXT", nullable: true),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_assessment_entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_assessment_entries_platform_assessments_Assessment",
                        column: x => x.Assessment,
                        principalTable: "platform_assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_County_DueOn",
                table: "cases",
                columns: new[] { "County", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_County_Scheme_Year_Enterprise_Sequence",
                table: "cases",
                columns: new[] { "County", "Scheme", "Year", "Enterprise", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_application_saves_Application",
                table: "application_saves",
                column: "Application");

            migrationBuilder.CreateIndex(
                name: "IX_application_saves_County_Application_Sequence",
                table: "application_saves",
                columns: new[] { "County", "Application", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_materials_Case",
                table: "case_materials",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_case_materials_County_Case",
                table: "case_materials",
                columns: new[] { "County", "Case" });

            migrationBuilder.CreateIndex(
                name: "IX_case_materials_Material",
                table: "case_materials",
                column: "Material");

            migrationBuilder.CreateIndex(
                name: "IX_case_pauses_Case",
                table: "case_pauses",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_case_pauses_County_Case",
                table: "case_pauses",
                columns: new[] { "County", "Case" });

            migrationBuilder.CreateIndex(
                name: "IX_case_signatures_Case",
                table: "case_signatures",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_case_signatures_County_Move_Signer",
                table: "case_signatures",
                columns: new[] { "County", "Move", "Signer" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_signatures_Move",
                table: "case_signatures",
                column: "Move");

            migrationBuilder.CreateIndex(
                name: "IX_dossier_entries_Case",
                table: "dossier_entries",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_dossier_entries_County_Case_Item_Year",
                table: "dossier_entries",
                columns: new[] { "County", "Case", "Item", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_dossier_tasks_Case",
                table: "dossier_tasks",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_dossier_tasks_County_Case_Item",
                table: "dossier_tasks",
                columns: new[] { "County", "Case", "Item" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dossier_tasks_County_DueOn",
                table: "dossier_tasks",
                columns: new[] { "County", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_expert_ties_County_Enterprise",
                table: "expert_ties",
                columns: new[] { "County", "Enterprise" });

            migrationBuilder.CreateIndex(
                name: "IX_expert_ties_County_Expert",
                table: "expert_ties",
                columns: new[] { "County", "Expert" });

            migrationBuilder.CreateIndex(
                name: "IX_expert_ties_Enterprise",
                table: "expert_ties",
                column: "Enterprise");

            migrationBuilder.CreateIndex(
                name: "IX_expert_ties_Expert",
                table: "expert_ties",
                column: "Expert");

            migrationBuilder.CreateIndex(
                name: "IX_experts_County_Account",
                table: "experts",
                columns: new[] { "County", "Account" });

            migrationBuilder.CreateIndex(
                name: "IX_experts_County_Initials",
                table: "experts",
                columns: new[] { "County", "Initials" });

            migrationBuilder.CreateIndex(
                name: "IX_materials_County_Enterprise_Kind",
                table: "materials",
                columns: new[] { "County", "Enterprise", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_materials_County_State",
                table: "materials",
                columns: new[] { "County", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_materials_Enterprise",
                table: "materials",
                column: "Enterprise");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_items_Case",
                table: "meeting_items",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_items_County_Case",
                table: "meeting_items",
                columns: new[] { "County", "Case" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_items_County_Meeting_Order",
                table: "meeting_items",
                columns: new[] { "County", "Meeting", "Order" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_items_Meeting",
                table: "meeting_items",
                column: "Meeting");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_County_Kind_Year_Number",
                table: "meetings",
                columns: new[] { "County", "Kind", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meetings_County_On",
                table: "meetings",
                columns: new[] { "County", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_notice_cases_Case",
                table: "notice_cases",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_notice_cases_County_Case",
                table: "notice_cases",
                columns: new[] { "County", "Case" });

            migrationBuilder.CreateIndex(
                name: "IX_notice_cases_County_Notice_Case",
                table: "notice_cases",
                columns: new[] { "County", "Notice", "Case" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notice_cases_Notice",
                table: "notice_cases",
                column: "Notice");

            migrationBuilder.CreateIndex(
                name: "IX_notices_Batch",
                table: "notices",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_notices_County_Scheme_Year",
                table: "notices",
                columns: new[] { "County", "Scheme", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_County_State_StartsOn",
                table: "notices",
                columns: new[] { "County", "State", "StartsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_objections_Case",
                table: "objections",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_objections_County_Notice",
                table: "objections",
                columns: new[] { "County", "Notice" });

            migrationBuilder.CreateIndex(
                name: "IX_objections_Notice",
                table: "objections",
                column: "Notice");

            migrationBuilder.CreateIndex(
                name: "IX_panel_cases_Case",
                table: "panel_cases",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_panel_cases_County_Case",
                table: "panel_cases",
                columns: new[] { "County", "Case" });

            migrationBuilder.CreateIndex(
                name: "IX_panel_cases_County_Panel_Case",
                table: "panel_cases",
                columns: new[] { "County", "Panel", "Case" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_cases_Panel",
                table: "panel_cases",
                column: "Panel");

            migrationBuilder.CreateIndex(
                name: "IX_panel_events_County_Panel",
                table: "panel_events",
                columns: new[] { "County", "Panel" });

            migrationBuilder.CreateIndex(
                name: "IX_panel_events_Panel",
                table: "panel_events",
                column: "Panel");

            migrationBuilder.CreateIndex(
                name: "IX_panel_seats_County_Expert",
                table: "panel_seats",
                columns: new[] { "County", "Expert" });

            migrationBuilder.CreateIndex(
                name: "IX_panel_seats_County_Panel_Expert",
                table: "panel_seats",
                columns: new[] { "County", "Panel", "Expert" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panel_seats_Expert",
                table: "panel_seats",
                column: "Expert");

            migrationBuilder.CreateIndex(
                name: "IX_panel_seats_Panel",
                table: "panel_seats",
                column: "Panel");

            migrationBuilder.CreateIndex(
                name: "IX_panels_County_Number",
                table: "panels",
                columns: new[] { "County", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_panels_County_Scheme_Year",
                table: "panels",
                columns: new[] { "County", "Scheme", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_assessment_entries_Assessment",
                table: "platform_assessment_entries",
                column: "Assessment");

            migrationBuilder.CreateIndex(
                name: "IX_platform_assessment_entries_County_Assessment_Sequence",
                table: "platform_assessment_entries",
                columns: new[] { "County", "Assessment", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_assessments_County_Platform_Year",
                table: "platform_assessments",
                columns: new[] { "County", "Platform", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_assessments_County_Year_State",
                table: "platform_assessments",
                columns: new[] { "County", "Year", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_assessments_Platform",
                table: "platform_assessments",
                column: "Platform");

            migrationBuilder.CreateIndex(
                name: "IX_platform_moves_County_Platform_Sequence",
                table: "platform_moves",
                columns: new[] { "County", "Platform", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_moves_Platform",
                table: "platform_moves",
                column: "Platform");

            migrationBuilder.CreateIndex(
                name: "IX_platforms_County_DueOn",
                table: "platforms",
                columns: new[] { "County", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_platforms_County_Host",
                table: "platforms",
                columns: new[] { "County", "Host" });

            migrationBuilder.CreateIndex(
                name: "IX_platforms_County_Kind_State",
                table: "platforms",
                columns: new[] { "County", "Kind", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_platforms_County_Number",
                table: "platforms",
                columns: new[] { "County", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platforms_Host",
                table: "platforms",
                column: "Host");

            migrationBuilder.CreateIndex(
                name: "IX_result_lists_County_EnteredAt",
                table: "result_lists",
                columns: new[] { "County", "EnteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_result_lists_County_Scheme_Year",
                table: "result_lists",
                columns: new[] { "County", "Scheme", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_score_sheets_Case",
                table: "score_sheets",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_score_sheets_County_Panel_Case_Expert",
                table: "score_sheets",
                columns: new[] { "County", "Panel", "Case", "Expert" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_score_sheets_Expert",
                table: "score_sheets",
                column: "Expert");

            migrationBuilder.CreateIndex(
                name: "IX_score_sheets_Panel",
                table: "score_sheets",
                column: "Panel");

            migrationBuilder.CreateIndex(
                name: "IX_submissions_Case",
                table: "submissions",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_submissions_County_Case_Sequence",
                table: "submissions",
                columns: new[] { "County", "Case", "Sequence" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "application_saves");

            migrationBuilder.DropTable(
                name: "case_materials");

            migrationBuilder.DropTable(
                name: "case_pauses");

            migrationBuilder.DropTable(
                name: "case_signatures");

            migrationBuilder.DropTable(
                name: "dossier_entries");

            migrationBuilder.DropTable(
                name: "dossier_tasks");

            migrationBuilder.DropTable(
                name: "expert_ties");

            migrationBuilder.DropTable(
                name: "meeting_items");

            migrationBuilder.DropTable(
                name: "notice_cases");

            migrationBuilder.DropTable(
                name: "objections");

            migrationBuilder.DropTable(
                name: "panel_cases");

            migrationBuilder.DropTable(
                name: "panel_events");

            migrationBuilder.DropTable(
                name: "panel_seats");

            migrationBuilder.DropTable(
                name: "platform_assessment_entries");

            migrationBuilder.DropTable(
                name: "platform_moves");

            migrationBuilder.DropTable(
                name: "result_lists");

            migrationBuilder.DropTable(
                name: "score_sheets");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "applications");

            migrationBuilder.DropTable(
                name: "materials");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "platform_assessments");

            migrationBuilder.DropTable(
                name: "experts");

            migrationBuilder.DropTable(
                name: "panels");

            migrationBuilder.DropTable(
                name: "platforms");

            migrationBuilder.DropIndex(
                name: "IX_cases_County_DueOn",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_County_Scheme_Year_Enterprise_Sequence",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "enterprises");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "HeldSince",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "OnBehalf",
                table: "case_moves");

            migrationBuilder.DropColumn(
                name: "Values",
                table: "case_moves");

            migrationBuilder.DropColumn(
                name: "OpensOn",
                table: "batches");

            migrationBuilder.DropColumn(
                name: "Quota",
                table: "batches");

            migrationBuilder.CreateIndex(
                name: "IX_cases_County_Scheme_Year_Enterprise",
                table: "cases",
                columns: new[] { "County", "Scheme", "Year", "Enterprise" },
                unique: true);
        }
    }
}
