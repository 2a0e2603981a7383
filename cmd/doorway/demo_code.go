package main

import (
	"fmt"
	"time"

	"github.com/pquerna/otp/totp"
)

// demoSecrets are the second factors of the invented people whose roles need one. They are known to everybody, like the
// passwords.
func demoSecrets() map[string]string {
	return map[string]string{
		demoOperator().signInName:    "LANTERNMEADOWTEAPOTRIVEROLAAAAAA",
		demoFacilitator().signInName: "COPPERWINDOWGARDENRIVERFENAAAAAA",
	}
}

type demoCodeCommand struct{}

// Run prints the codes that the authenticator apps of the demonstration's operator and facilitator would show now.
func (demoCodeCommand) Run(p *program) error {
	now := time.Now()
	for _, person := range []demoPerson{demoOperator(), demoFacilitator()} {
		code, err := totp.GenerateCode(demoSecrets()[person.signInName], now)
		if err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "%s\t%s\n", person.signInName, code)
	}
	left := 30 - now.Unix()%30
	_, err := fmt.Fprintf(p.stdout, "Each works once. There are new ones in %d seconds.\n", left)
	return err
}
