package testdb

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"time"
)

// serve starts the server and waits. Its standard input is a pipe that this process holds open: when the process ends,
// however it ends, the pipe closes and the shell stops the server and removes its folder.
const serve = `"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off -c full_page_writes=off \
	-c synchronous_commit=off -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=256MB -c jit=off \
	-c max_connections=300 -c shared_buffers=64MB >"$2/log" 2>&1 </dev/null &
server=$!
cat >/dev/null
kill -QUIT $server
wait $server
rm -rf "$2"`

// StartPostgres starts a PostgreSQL that lives until this process ends, and gives the address of its first database.
// It listens on a socket in a folder of its own and on no network address. PostgreSQL refuses to run as root: then it
// runs as the user postgres. Errors: no PostgreSQL on this machine, or what it said when it would not start.
func StartPostgres() (string, error) {
	programs, folder, credential, err := newCluster(quickest())
	if err != nil {
		return "", err
	}
	if err := keepServing(programs, folder, credential); err != nil {
		return "", err
	}
	address := "postgres://postgres@/postgres?host=" + folder
	return address, waitUntilReady(address, folder)
}

// newCluster makes the files of a server in a folder of its own below another, owned by the user that it will run as.
func newCluster(below string) (programs, folder string, credential *syscall.SysProcAttr, err error) {
	if programs, err = postgresPrograms(); err != nil {
		return "", "", nil, err
	}
	// A socket's path may have about 100 bytes, so the folder's path must be short.
	if folder, err = os.MkdirTemp(below, "dwpg"); err != nil {
		return "", "", nil, err
	}
	if credential, err = unprivileged(folder); err != nil {
		return "", "", nil, err
	}
	initialise := exec.Command(filepath.Join(programs, "initdb"), "-D", folder+"/data", "-U", "postgres", "-A", "trust",
		"-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
	initialise.Dir, initialise.SysProcAttr = folder, credential
	if said, err := initialise.CombinedOutput(); err != nil {
		return "", "", nil, fmt.Errorf("initdb: %w: %s", err, said)
	}
	return programs, folder, credential, nil
}

func postgresPrograms() (string, error) {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/postgres")
	if err != nil {
		return "", err
	}
	if len(found) > 0 {
		return filepath.Dir(slices.Max(found)), nil
	}
	path, err := exec.LookPath("postgres")
	if err != nil {
		return "", errors.New("PostgreSQL is not installed")
	}
	return filepath.Dir(path), nil
}

// unprivileged gives the folder to the user postgres when this process is root.
func unprivileged(folder string) (*syscall.SysProcAttr, error) {
	separate := &syscall.SysProcAttr{Setpgid: true}
	if os.Geteuid() != 0 {
		return separate, nil
	}
	account, err := user.Lookup("postgres")
	if err != nil {
		return nil, err
	}
	uid, errUID := strconv.ParseUint(account.Uid, 10, 32)
	gid, errGID := strconv.ParseUint(account.Gid, 10, 32)
	if err := errors.Join(errUID, errGID, os.Chown(folder, int(uid), int(gid))); err != nil {
		return nil, err
	}
	separate.Credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
	return separate, nil
}

// keepServing starts the server.
func keepServing(programs, folder string, credential *syscall.SysProcAttr) error {
	command := exec.Command("/bin/sh", "-c", serve, "sh", programs, folder)
	command.Dir, command.SysProcAttr = folder, credential
	return keepRunning(command)
}

func waitUntilReady(address, folder string) error {
	db, err := sql.Open("pgx", address)
	if err != nil {
		return err
	}
	defer db.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
	defer cancel()
	for {
		err := db.PingContext(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			said, _ := os.ReadFile(folder + "/log")
			return fmt.Errorf("PostgreSQL did not start: %w: %s", err, said)
		case <-time.After(20 * time.Millisecond):
		}
	}
}
