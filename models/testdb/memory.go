package testdb

import (
	"errors"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"testing"
)

// onDisk is where a test's files are when there is no room in memory.
const onDisk = "/tmp"

// inMemory is where Linux keeps files in memory. They outlive any process that is killed, as files on a disk do, but nobody
// waits for them to be written through: on a disk each transaction does, for milliseconds, and most of a test would be
// such waits. What is about a power cut, or about speed, stays on the disk.
const inMemory = "/dev/shm"

// roomNeeded is how much memory must be free for files, in bytes: a few times what all packages take at once.
const roomNeeded = 2 << 30

// quickest is the folder for the files of tests to which it does not matter.
func quickest() string {
	var room syscall.Statfs_t
	if syscall.Statfs(inMemory, &room) != nil || room.Bavail*uint64(room.Bsize) < roomNeeded {
		return onDisk
	}
	return inMemory
}

// ownFolder gives a folder that is removed when the test ends, in memory where there is room; a benchmark's is on the disk.
func ownFolder(t testing.TB) string {
	t.Helper()
	if _, benchmark := t.(*testing.B); benchmark || quickest() == onDisk {
		return t.TempDir()
	}
	parent, err := folderInMemory()
	if err != nil {
		t.Fatalf("make a folder in memory: %v", err)
	}
	folder, err := os.MkdirTemp(parent, "test") //nolint:usetesting // that one would be on the disk
	if err != nil {
		t.Fatalf("make a folder in memory: %v", err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(folder); err != nil {
			t.Errorf("remove the test's folder: %v", err)
		}
	})
	return folder
}

// folderInMemory holds the folders of all tests of this process. Memory must not stay taken when the process is killed, so
// a shell removes it once the process, however it ends, no longer holds the other end of its standard input.
var folderInMemory = sync.OnceValues(func() (string, error) {
	folder, err := os.MkdirTemp(inMemory, "dwtest")
	if err != nil {
		return "", err
	}
	command := exec.Command("/bin/sh", "-c", `cat >/dev/null; rm -rf "$1"`, "sh", folder)
	command.Dir, command.SysProcAttr = "/", &syscall.SysProcAttr{Setpgid: true}
	return folder, keepRunning(command)
})

// keepRunning starts a command that ends by itself once this process has ended.
func keepRunning(command *exec.Cmd) error {
	lifeline, err := command.StdinPipe()
	if err != nil {
		return err
	}
	if err := command.Start(); err != nil {
		return errors.Join(err, lifeline.Close())
	}
	go func() { // its end is never closed here on purpose
		_ = command.Wait()
		_ = lifeline.Close()
	}()
	return nil
}
