package models

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Backup writes everything, as it stands at one moment, to a new SQLite file, while others go on reading and writing.
// "sqlite:FILE" opens it, and Restore takes it into a database of either kind. The file is whole or it is not there.
// Errors: a file that exists already or cannot be written.
func (s *Store) Backup(ctx context.Context, file string) error {
	// The file holds what people wrote: nobody but its owner may read it.
	made, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("make the backup: %w", err)
	}
	if err = made.Close(); err == nil {
		err = s.backupInto(ctx, file)
	}
	if err == nil {
		err = syncFile(file)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("make the backup: %w", err), os.Remove(file))
	}
	return nil
}

func (s *Store) backupInto(ctx context.Context, file string) error {
	if s.path != "" {
		_, err := s.reading(ctx, installation()).exec("VACUUM INTO ?", file)
		return err
	}
	target, err := Open(ctx, "sqlite:"+file, Options{Logger: s.log, Now: s.now})
	if err != nil {
		return err
	}
	return errors.Join(target.copyFrom(ctx, s), target.Close(), os.Remove(lockPath(file)))
}

// Restore takes everything out of a backup into this database, which must hold nothing yet. The backup may come from
// an older Doorway and is not changed. It takes everything or nothing.
// Errors: a file that cannot be read or is from a newer Doorway, a database that is not empty.
func (s *Store) Restore(ctx context.Context, file string) (err error) {
	folder, err := os.MkdirTemp("", "doorway-restore-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	// Bringing an older backup's tables up to date changes the file, so a copy is opened.
	working := filepath.Join(folder, "backup.db")
	if err := copyFile(working, file); err != nil {
		return fmt.Errorf("read the backup: %w", err)
	}
	source, err := Open(ctx, "sqlite:"+working, Options{Logger: s.log, Now: s.now})
	if err != nil {
		return fmt.Errorf("read the backup: %w", err)
	}
	return errors.Join(s.copyFrom(ctx, source), source.Close())
}

func copyFile(target, source string) error {
	in, err := os.Open(source)
	if err != nil {
		return err
	}
	out, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return errors.Join(err, in.Close())
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close(), in.Close())
}

// syncFile waits until the file and its name are on the disk.
func syncFile(path string) error {
	for _, name := range []string{path, filepath.Dir(path)} {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		if err := errors.Join(file.Sync(), file.Close()); err != nil {
			return err
		}
	}
	return nil
}
