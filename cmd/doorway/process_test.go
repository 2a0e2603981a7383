package main

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// asProgram, in the environment, makes this test binary behave as the program itself, so that a test can start, stop
// and kill whole processes.
const asProgram = "DOORWAY_TEST_AS_PROGRAM"

// otherProgram, in the environment, is a built Doorway that tests start instead of this test binary. Under the race
// detector whole processes are too slow by far; what they run is raced in this process and in the other packages.
const otherProgram = "DOORWAY_TEST_PROGRAM"

func programPath() string {
	if built := os.Getenv(otherProgram); built != "" {
		return built
	}
	return os.Args[0]
}

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) == "1" {
		main()
		return
	}
	os.Exit(m.Run())
}

// process is a Doorway that runs by itself and has said where it is open.
type process struct {
	command *exec.Cmd
	address string
	ended   chan error

	mutex sync.Mutex
	said  strings.Builder
}

// startProcess starts a command that serves, on a free port, and waits until it is open.
func startProcess(t testing.TB, database string, args ...string) *process {
	t.Helper()
	p := &process{command: exec.Command(programPath(), args...), ended: make(chan error, 1)}
	p.command.Env = append(os.Environ(), asProgram+"=1", "DOORWAY_ADDR=127.0.0.1:0", "DOORWAY_DATABASE_URL="+database)
	p.command.Stderr = p
	output, err := p.command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.kill)
	open := make(chan string, 1)
	go p.listen(bufio.NewScanner(output), open)
	select {
	case p.address = <-open:
	case err := <-p.ended:
		p.ended <- err
		t.Fatalf("it ended before it was open: %v\n%s", err, p.output())
	case <-time.After(time.Minute):
		t.Fatalf("it was not open within a minute:\n%s", p.output())
	}
	return p
}

// listen keeps what the process says until it ends.
func (p *process) listen(lines *bufio.Scanner, open chan<- string) {
	p.read(lines, open)
	p.ended <- p.command.Wait()
}

// read keeps what is said, and finds the address in it.
func (p *process) read(lines *bufio.Scanner, open chan<- string) {
	for lines.Scan() {
		_, _ = p.Write([]byte(lines.Text() + "\n"))
		if address, found := strings.CutPrefix(lines.Text(), "Doorway is open at "); found {
			open <- address
		}
	}
}

// Write keeps what the process says.
func (p *process) Write(text []byte) (int, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.said.Write(text)
}

func (p *process) output() string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.said.String()
}

// kill ends the process at once, as a power cut would, and waits until it is gone.
func (p *process) kill() {
	_ = p.command.Process.Kill()
	err := <-p.ended
	p.ended <- err
}

// stop asks the process to end, and waits for its exit code.
func (p *process) stop(t testing.TB) int {
	t.Helper()
	if err := p.command.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	return p.wait(t)
}

func (p *process) wait(t testing.TB) int {
	t.Helper()
	select {
	case err := <-p.ended:
		p.ended <- err
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			t.Fatal(err)
		}
		return p.command.ProcessState.ExitCode()
	case <-time.After(time.Minute):
		t.Fatalf("it did not end within a minute:\n%s", p.output())
		return -1
	}
}
