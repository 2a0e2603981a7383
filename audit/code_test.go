package audit

import (
	"strings"
	"testing"
)

func TestAReportsCodeIsOfItsInputAlone(t *testing.T) {
	// The first 60 bits of SHA-256("abc") = ba7816bf8f01cfea…
	if got := ReportCodeOf([]byte("abc")); got != "Q9W1-DFWF-077Y" {
		t.Errorf("the code is %s", got)
	}
	if ReportCodeOf([]byte("abc")) == ReportCodeOf([]byte("abd")) {
		t.Error("two inputs have one code")
	}
}

func TestACodeIsReadAsItWasTyped(t *testing.T) {
	for typed, want := range map[string]ReportCode{
		"7K2M-9QXT-0B4D": "7K2M-9QXT-0B4D", " 7k2m 9qxt ob4d ": "7K2M-9QXT-0B4D", "7K2M\u20139QXT\u20130B4D": "7K2M-9QXT-0B4D",
		"il2m9qxt0b4d": "112M-9QXT-0B4D",
		"":             "", "7K2M-9QXT-0B4": "", "7K2M-9QXT-0B4DX": "", "7K2M-9QXT-0B4U": "", "7K2M/9QXT/0B4D": "", strings.Repeat("é", 12): "",
	} {
		got, ok := ReadReportCode(typed)
		if got != want || ok != (want != "") {
			t.Errorf("%q reads as %q, %v, not %q", typed, got, ok, want)
		}
	}
}
