package models

import (
	"errors"
	"strings"
	"testing"

	"doorway/audit"
)

func TestEasyPasswordsAreRefusedAndOthersTaken(t *testing.T) {
	if known := len(easyPasswords) / easyHash; known < 3000 { // OWASP ASVS 5.0, 6.2.4
		t.Errorf("%d easy passwords are known", known)
	}
	for _, password := range []string{
		"1qaz2wsx3edc", "Q1W2E3R4T5Y6", "chickenwing101", "finalfantasy", "needforspeed", "leavemealone", "contortionist", // the list
		"doorway12345", "nhsdoctor2026", "practice-surgery", "Sam.Okoro.2026", "aaaaaaaaaaaa", "kettle lamp",
	} {
		if err := checkPassword("password", password, "Sam Okoro", "sam.okoro"); err == nil {
			t.Errorf("%q is taken", password)
		}
	}
	for _, password := range []string{
		"kettle orchard lamp", "zzqx vbkw jjty", "ngũgĩ wa łódź 77", "長い合言葉はここにありますよね", strings.Repeat("orchard kettle ", 30),
	} {
		if err := checkPassword("password", password, "Sam Okoro", "sam.okoro"); err != nil {
			t.Errorf("%q is refused: %v", password, err)
		}
	}
	var refusal *audit.Error
	if err := checkPassword("password", strings.Repeat("orchard kettle ", 70)); !errors.As(err, &refusal) || refusal.Code != audit.CodeInvalid {
		t.Errorf("a password that is too long: %v", err)
	}
}
