// Command data makes the lists that Doorway carries: the rows of an ODS file that an import keeps, compressed, and the
// marks of the passwords that are tried first.
//
//	go run ./models/data practices epraccur.csv > models/data/practices.csv.gz
//	go run ./models/data passwords 10_million_password_list_top_1M.txt > models/data/easy-passwords.bin
package main

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"

	"doorway/models"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	if err := write(args, stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

func write(args []string, target io.Writer) error {
	if len(args) != 2 || args[0] != "practices" && args[0] != "passwords" {
		return errors.New("usage: go run ./models/data practices|passwords FILE")
	}
	source, err := os.Open(args[1])
	if err != nil {
		return err
	}
	if args[0] == "passwords" {
		err = models.KeepEasyPasswords(target, source)
	} else {
		err = compress(source, target)
	}
	return errors.Join(err, source.Close())
}

// compress writes no file name and no time, so that the same rows give the same bytes.
func compress(source io.ReadSeeker, target io.Writer) error {
	packed, err := gzip.NewWriterLevel(target, gzip.BestCompression)
	if err != nil {
		return err
	}
	return errors.Join(models.KeepPractices(packed, source), packed.Close())
}
