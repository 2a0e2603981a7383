package audit

import "slices"

// ReportKind is which report was given out.
type ReportKind string

// The kinds of report that are signed.
const (
	ReportActionPlan      ReportKind = "action_plan"
	ReportProgress        ReportKind = "progress_report"
	ReportProgressSummary ReportKind = "progress_summary"
)

// Permission is what somebody must be allowed in order to have a report of this kind.
func (k ReportKind) Permission() Permission {
	if k == ReportActionPlan {
		return ReportRead
	}
	return ProgressRead
}

// ReportState is what there is to say of a code that stands on a report.
type ReportState string

// The states of a code. A report that was withdrawn is nothing else.
const (
	ReportGenuine   ReportState = "genuine"   // given out here
	ReportReplaced  ReportState = "replaced"  // given out here; one of its self-assessments has been submitted again since
	ReportWithdrawn ReportState = "withdrawn" // given out here, and withdrawn by the practice
	ReportUnknown   ReportState = "unknown"   // never given out here
)

// SubmittedNumber names one submission of a self-assessment.
type SubmittedNumber struct {
	Audit  AuditID
	Number int // from 1
}

// IssuedReport is a report that was given out, as far as its state follows from it.
type IssuedReport struct {
	Code        ReportCode
	Kind        ReportKind
	Submissions []SubmittedNumber // what it tells of
	Withdrawn   bool
}

// StateOfReport tells how a report stands, and which one is in its place. latest is how often each self-assessment has been
// submitted; one that is not in it, because it is no longer kept, was not submitted again. issued are all of the practice's
// reports, the newest first. In the place of a report that was replaced is the newest of the same kind, of the same
// self-assessments as they stand now; the code is empty when none was given out.
func StateOfReport(report IssuedReport, latest map[AuditID]int, issued []IssuedReport) (ReportState, ReportCode) {
	switch {
	case report.Withdrawn:
		return ReportWithdrawn, ""
	case report.upToDate(latest):
		return ReportGenuine, ""
	}
	for _, other := range issued {
		if !other.Withdrawn && other.Kind == report.Kind && other.upToDate(latest) && slices.Equal(other.audits(), report.audits()) {
			return ReportReplaced, other.Code
		}
	}
	return ReportReplaced, ""
}

func (r IssuedReport) upToDate(latest map[AuditID]int) bool {
	return !slices.ContainsFunc(r.Submissions, func(s SubmittedNumber) bool { return latest[s.Audit] > s.Number })
}

func (r IssuedReport) audits() []AuditID {
	ids := make([]AuditID, len(r.Submissions))
	for i, submission := range r.Submissions {
		ids[i] = submission.Audit
	}
	slices.Sort(ids)
	return ids
}
