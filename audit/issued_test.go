package audit

import "testing"

func TestAReportIsGenuineReplacedOrWithdrawn(t *testing.T) {
	of := func(code ReportCode, kind ReportKind, withdrawn bool, submissions ...SubmittedNumber) IssuedReport {
		return IssuedReport{code, kind, submissions, withdrawn}
	}
	first, second, other := SubmittedNumber{"a", 1}, SubmittedNumber{"a", 2}, SubmittedNumber{"b", 1}
	old := of("OLD", ReportActionPlan, false, first)
	latest := map[AuditID]int{"a": 2, "b": 1}
	for name, c := range map[string]struct {
		report IssuedReport
		issued []IssuedReport
		state  ReportState
		by     ReportCode
	}{
		"in force":                      {of("NEW", ReportActionPlan, false, second), nil, ReportGenuine, ""},
		"no longer kept":                {of("GONE", ReportActionPlan, false, SubmittedNumber{"c", 1}), nil, ReportGenuine, ""},
		"withdrawn":                     {of("NEW", ReportActionPlan, true, second), nil, ReportWithdrawn, ""},
		"withdrawn and submitted again": {of("OLD", ReportActionPlan, true, first), []IssuedReport{of("NEW", ReportActionPlan, false, second)}, ReportWithdrawn, ""},
		"nothing in its place":          {old, []IssuedReport{old}, ReportReplaced, ""},
		"the newest in its place": {old, []IssuedReport{of("LATER", ReportActionPlan, false, second), of("NEW", ReportActionPlan, false, second), old},
			ReportReplaced, "LATER"},
		"another kind":             {old, []IssuedReport{of("NEW", ReportProgress, false, second)}, ReportReplaced, ""},
		"a withdrawn one":          {old, []IssuedReport{of("NEW", ReportActionPlan, true, second)}, ReportReplaced, ""},
		"one of more":              {old, []IssuedReport{of("NEW", ReportActionPlan, false, second, other)}, ReportReplaced, ""},
		"one of several, in order": {of("OLD", ReportProgress, false, other, first), []IssuedReport{of("NEW", ReportProgress, false, second, other)}, ReportReplaced, "NEW"},
	} {
		if state, by := StateOfReport(c.report, latest, c.issued); state != c.state || by != c.by {
			t.Errorf("%s: %s %q, not %s %q", name, state, by, c.state, c.by)
		}
	}
}
