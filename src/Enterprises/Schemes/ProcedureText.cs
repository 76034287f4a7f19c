namespace Kechuang.Enterprises;

/// <summary><c>procedure:</c> of scheme.yaml as it is written.</summary>
internal sealed class ProcedureText
{
    public List<StageText> Stages { get; set; } = [];
    public Dictionary<string, List<string>> Moves { get; set; } = [];

    internal Procedure ToProcedure() => new(
        [.. Stages.Select(s => s.ToStage())],
        [.. Moves.SelectMany(m => m.Value.Select(to => new Way(m.Key, to)))]);

    internal sealed class StageText
    {
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";
        public string By { get; set; } = "";
        public string Role { get; set; } = "";
        public string Where { get; set; } = "outside";
        public string State { get; set; } = "";
        public bool Fill { get; set; }
        public bool Ends { get; set; }
        public int? WorkingDays { get; set; }
        public int? LookDays { get; set; }
        public bool Pending { get; set; }
        public bool Optional { get; set; }
        public List<string> Needs { get; set; } = [];
        public List<SchemeText.OwnFieldText> Records { get; set; } = [];
        public List<string> Signatures { get; set; } = [];
        public string Cancels { get; set; } = "";
        public ReviewText? Review { get; set; }
        public string Meeting { get; set; } = "";
        public PublicityText? Publicity { get; set; }

        internal Stage ToStage() => new()
        {
            Id = Id, Name = Name, State = State.Length > 0 ? State : Name, By = By, Role = Role, Outside = Where == "outside", Fill = Fill, Ends = Ends,
            WorkingDays = WorkingDays, LookDays = LookDays, Pending = Pending, Optional = Optional,
            NeedsReason = Needs.Contains("reason"), NeedsPaper = Needs.Contains("paper"), Grants = Needs.Contains("certificate"),
            Records = [.. Records.Select(r => r.ToField())], Signatures = Signatures, Cancels = Cancels, Meeting = Meeting, PublicityDays = Publicity?.WorkingDays,
            Review = Review is { } r ? new(r.Experts, r.Technical, r.Finance, r.DropExtremes, r.Anonymous, r.Avoid, r.Decision, r.Pass) : null,
        };
    }

    internal sealed class ReviewText
    {
        public int Experts { get; set; } = 5;
        public int Technical { get; set; }
        public int Finance { get; set; }
        public bool DropExtremes { get; set; }
        public bool Anonymous { get; set; }
        public List<string> Avoid { get; set; } = ["employer", "kinship", "advised"];
        public string Decision { get; set; } = "";
        public decimal? Pass { get; set; }
    }

    internal sealed class PublicityText
    {
        public int WorkingDays { get; set; }
    }
}
