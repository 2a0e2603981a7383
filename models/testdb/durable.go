package testdb

import (
	"crypto/rand"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// serveDurably is serve for a server that may be killed and started again: fsync is on, and its folder stays.
const serveDurably = `"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=on -c synchronous_commit=on \
	-c max_connections=200 -c shared_buffers=32MB >"$2/log" 2>&1 </dev/null &
server=$!
cat >/dev/null
kill -QUIT $server 2>/dev/null
wait $server`

// Durable is a PostgreSQL of one test, with fsync on, that the test can kill and start again.
type Durable struct {
	Address string // of its first, empty database

	programs, folder string
	credential       *syscall.SysProcAttr
	shell            *exec.Cmd
	lifeline         io.Closer
}

// StartDurable makes a server and starts it. It is gone when the test ends.
func StartDurable(t testing.TB) *Durable {
	t.Helper()
	programs, folder, credential, err := newCluster(onDisk)
	if err != nil {
		t.Fatalf("no PostgreSQL for the test: %v", err)
	}
	d := &Durable{Address: "postgres://postgres@/postgres?host=" + folder, programs: programs, folder: folder, credential: credential}
	t.Cleanup(func() {
		d.Kill(t)
		if err := os.RemoveAll(folder); err != nil {
			t.Error(err)
		}
	})
	d.Start(t)
	return d
}

// Database makes a migrated database on the server.
func (d *Durable) Database(t testing.TB) Database {
	t.Helper()
	name := "doorway_" + strings.ToLower(rand.Text())
	if err := execute(d.Address, "CREATE DATABASE "+name); err != nil {
		t.Fatal(err)
	}
	address := withDatabase(d.Address, name)
	if err := migrated(address); err != nil {
		t.Fatal(err)
	}
	return Database{Name: "PostgreSQL", Address: address}
}

// Start starts the server and waits until it answers; after Kill it first recovers from its log.
func (d *Durable) Start(t testing.TB) {
	t.Helper()
	d.shell = exec.Command("/bin/sh", "-c", serveDurably, "sh", d.programs, d.folder)
	d.shell.Dir, d.shell.SysProcAttr = d.folder, d.credential
	var err error
	if d.lifeline, err = d.shell.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := d.shell.Start(); err != nil {
		t.Fatal(err)
	}
	if err := waitUntilReady(d.Address, d.folder); err != nil {
		t.Fatal(err)
	}
}

// Kill ends the server and its helpers at once, as a power cut would, and waits until they are gone.
func (d *Durable) Kill(t testing.TB) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(d.folder, "data", "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(content), "\n")
	server, err := strconv.Atoi(first)
	if err != nil {
		t.Fatal(err)
	}
	processes := append(childrenOf(server), server)
	for _, process := range processes {
		_ = syscall.Kill(process, syscall.SIGKILL)
	}
	_ = d.lifeline.Close()
	_ = d.shell.Wait()
	for _, process := range processes {
		for {
			if state, _ := stateOf(process); state == "" || state == "Z" {
				break
			}
			time.Sleep(time.Millisecond) // nothing tells when another's child has gone
		}
	}
}

// childrenOf lists the processes that a process has started and that still run.
func childrenOf(parent int) []int {
	var children []int
	folders, _ := filepath.Glob("/proc/[0-9]*")
	for _, folder := range folders {
		process, err := strconv.Atoi(filepath.Base(folder))
		if err != nil {
			continue
		}
		if _, startedBy := stateOf(process); startedBy == parent {
			children = append(children, process)
		}
	}
	return children
}

// stateOf gives the letter of a process's state and its parent, as proc(5) says; no letter when it is gone.
func stateOf(process int) (state string, parent int) {
	content, err := os.ReadFile("/proc/" + strconv.Itoa(process) + "/stat")
	if err != nil {
		return "", 0
	}
	_, after, _ := strings.Cut(string(content), ") ")
	fields := strings.Fields(after)
	if len(fields) < 2 {
		return "", 0
	}
	parent, _ = strconv.Atoi(fields[1])
	return fields[0], parent
}
