package main

import (
	"bytes"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"testing"
	"time"

	"doorway/models/testdb"
)

// BenchmarkFirstAnswer measures from the start of the process to its first answer to a request, on an existing SQLite
// database (wanted: at most 100 ms), and what it keeps in memory when idle (wanted: at most 40 MB).
func BenchmarkFirstAnswer(b *testing.B) {
	database := testdb.EmptySQLite(b).Address
	startProcess(b, database, "serve").stop(b)
	var resident float64
	for b.Loop() {
		p := startAndAsk(b, database)
		b.StopTimer()
		resident = max(resident, residentWhenIdle(b, p.Process.Pid))
		_ = p.Process.Kill()
		_ = p.Wait()
		b.StartTimer()
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N), "ms/first-answer")
	b.ReportMetric(100, "most:ms/first-answer")
	b.ReportMetric(resident, "MB-idle")
	b.ReportMetric(40, "most:MB-idle")
}

// startAndAsk starts a process on a port that was free a moment ago, and asks until it answers.
func startAndAsk(b *testing.B, database string) *exec.Cmd {
	b.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	address := listener.Addr().String()
	if err := listener.Close(); err != nil {
		b.Fatal(err)
	}
	p := exec.Command(os.Args[0], "serve")
	p.Env = append(os.Environ(), asProgram+"=1", "DOORWAY_ADDR="+address, "DOORWAY_DATABASE_URL="+database)
	if err := p.Start(); err != nil {
		b.Fatal(err)
	}
	for began := time.Now(); time.Since(began) < time.Minute; {
		answer, err := http.Get("http://" + address + "/readyz")
		if err == nil {
			_ = answer.Body.Close()
			return p
		}
		time.Sleep(time.Millisecond)
	}
	b.Fatal("no answer within a minute")
	return nil
}

// residentWhenIdle is what the process holds a second after its start, in MB.
func residentWhenIdle(b *testing.B, process int) float64 {
	b.Helper()
	time.Sleep(time.Second)
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		b.Fatal(err)
	}
	var kilobytes float64
	_, after, _ := bytes.Cut(status, []byte("VmRSS:"))
	if _, err := fmt.Sscan(string(after), &kilobytes); err != nil {
		b.Fatal(err)
	}
	return kilobytes * 1024 / 1e6
}
