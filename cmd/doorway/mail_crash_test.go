package main

import (
	"syscall"
	"testing"
	"time"

	"doorway/models/testdb"
)

// A process that dies between the server's 250 and the note that the mail has gone leaves it to be sent again, by
// whichever process runs next: as the same mail.
func TestCrashAfterTheServersAnswerRepeatsTheMessageID(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		address := withFewPractices(t, database.Address)
		office, store := openPostOffice(t, nil), openStore(t, address)
		doomed := startProcess(t, address, mailFlags(office)...)
		answered := make(chan struct{})
		office.calls(
			func() { hit(t, doomed, syscall.SIGSTOP) }, // so that it cannot read the answer before it dies
			func() { close(answered) },
		)
		invite(t, store, operatorOf(t, store), canary)
		first := office.next()
		select {
		case <-answered:
		case <-time.After(time.Minute):
			t.Fatal("the mail was not answered")
		}
		doomed.kill()
		office.calls(nil, nil)
		forgetClaim(t, database)
		startProcess(t, address, mailFlags(office)...)
		second := office.next()
		if id := first.header.Get("Message-Id"); id == "" || second.header.Get("Message-Id") != id || second.token() == first.token() {
			t.Errorf("Message-ID %q, then %q", id, second.header.Get("Message-Id"))
		}
	})
}

func hit(t testing.TB, p *process, which syscall.Signal) {
	if err := p.command.Process.Signal(which); err != nil {
		t.Error(err)
	}
}

// forgetClaim lets the minutes go by after which a claim of a process that died has run out.
func forgetClaim(t testing.TB, database testdb.Database) {
	t.Helper()
	if _, err := database.SQL(t).Exec("UPDATE outbox SET claimed_until = created_at"); err != nil {
		t.Fatal(err)
	}
}

// A server that does not answer does not keep Doorway from stopping: the mail is given back.
func TestStoppingDoesNotWaitForASlowMailServer(t *testing.T) {
	testdb.Each(t, func(t *testing.T, database testdb.Database) {
		address := withFewPractices(t, database.Address)
		office, store := openPostOffice(t, nil), openStore(t, address)
		running := startProcess(t, address, mailFlags(office)...)
		reached, release := make(chan struct{}), make(chan struct{})
		office.calls(func() { close(reached); <-release }, nil)
		defer close(release)
		invite(t, store, operatorOf(t, store), canary)
		select {
		case <-reached:
		case <-time.After(time.Minute):
			t.Fatal("no mail within a minute")
		}
		began := time.Now()
		if code := running.stop(t); code != 0 || time.Since(began) > mailTimeout {
			t.Errorf("it ended with %d after %s", code, time.Since(began))
		}
		var waiting int
		if err := database.SQL(t).QueryRow(`SELECT COUNT(*) FROM outbox WHERE attempts = 1 AND claimed_until IS NULL
			AND due_at > created_at AND sent_at IS NULL AND given_up_at IS NULL`).Scan(&waiting); err != nil || waiting != 1 {
			t.Errorf("%d mails wait, %v", waiting, err)
		}
	})
}
