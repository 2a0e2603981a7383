package audit

// What is done to see many practices together.
const (
	PictureRead   Permission = "picture.read"
	BenchmarkRead Permission = "benchmark.read"
)

// picturePolicy is what is done to see many practices together.
func picturePolicy() []PolicyRow {
	return []PolicyRow{
		{PictureRead, "See and download what many practices that share say together, where they are enough that none can be told from the others", []Role{RoleFacilitator, RoleGroupMember}, RelationOwnGroup},
		{BenchmarkRead, "See one's own practice beside the middle of at least seven others that let themselves be compared", []Role{RolePracticeLead}, RelationOwnPractice},
		{BenchmarkRead, "See one's own practice beside the middle of others, where the self-assessment was submitted", []Role{RolePracticeMember}, RelationOwnSubmitted},
	}
}
