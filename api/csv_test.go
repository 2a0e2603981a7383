package api

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
)

func TestNoCellOfAnExportRunsInASpreadsheet(t *testing.T) {
	for typed, written := range map[string]string{
		"":                                "",
		"plain":                           "plain",
		"=1+1":                            "'=1+1",
		"+44 117":                         "'+44 117",
		"-1":                              "'-1",
		"@sum":                            "'@sum",
		"\tx":                             "'\tx",
		"\rx":                             "'\rx",
		"  =1":                            "'  =1",
		"\n\u00a0=1":                      "'\n\u00a0=1",
		"\u200b=1":                        "'\u200b=1",
		"\ufeff=1":                        "'\ufeff=1",
		"'=1":                             "''=1",
		"''\t=1":                          "'''\t=1",
		"'plain":                          "'plain",
		"a=1":                             "a=1",
		"   ":                             "   ",
		"“From not yet” - to be seen":     "“From not yet” - to be seen",
		`=HYPERLINK("http://x.example")`:  `'=HYPERLINK("http://x.example")`,
		"=cmd|' /C calc'!A0":              "'=cmd|' /C calc'!A0",
		"Zoë, \"Łukasz\"; Siân and Ngũgĩ": "Zoë, \"Łukasz\"; Siân and Ngũgĩ",
	} {
		if got := safeCell(typed); got != written {
			t.Errorf("%q is written as %q, want %q", typed, got, written)
		}
		if got := safeCell(typed); got != typed && got[1:] != typed {
			t.Errorf("%q cannot be had back from %q", typed, got)
		}
	}
}

func TestATableIsWrittenAsCommaSeparatedValues(t *testing.T) {
	rows := [][]string{{"Title", "Note"}, {"Zoë, Łukasz", "said \"=1+1\"\nand more"}, {"=1", ""}}
	var out bytes.Buffer
	if err := writeCSV(&out, rows); err != nil {
		t.Fatal(err)
	}
	want := "\ufeffTitle,Note\r\n\"Zoë, Łukasz\",\"said \"\"=1+1\"\"\r\nand more\"\r\n'=1,\r\n"
	if out.String() != want {
		t.Errorf("written as %q, want %q", out.String(), want)
	}
	read, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows[2][0] = "'=1"
	if !slices.EqualFunc(read, rows, slices.Equal) {
		t.Errorf("read back as %q", read)
	}
}

func FuzzACellNeverBeginsAFormula(f *testing.F) {
	for _, seed := range []string{"=1", " \t+1", "'@a", "\u2028-1", "x", "\u00ad=1", "\x00=1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		written := safeCell(typed)
		if strings.ContainsAny(strings.TrimSpace(written), "=+-@") && strings.IndexAny(strings.TrimSpace(written), "=+-@") == 0 {
			t.Errorf("%q is written as %q", typed, written)
		}
		if written != typed && written != "'"+typed {
			t.Errorf("%q cannot be had back from %q", typed, written)
		}
	})
}
