// Command data makes the list of practices that Doorway carries: the rows of an ODS file that an import keeps,
// compressed.
//
//	go run ./models/data epraccur.csv > models/data/practices.csv.gz
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
	if err := compress(args, stdout); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	return 0
}

// compress writes no file name and no time, so that the same rows give the same bytes.
func compress(args []string, target io.Writer) error {
	if len(args) != 1 {
		return errors.New("usage: go run ./models/data FILE > models/data/practices.csv.gz")
	}
	source, err := os.Open(args[0])
	if err != nil {
		return err
	}
	packed, err := gzip.NewWriterLevel(target, gzip.BestCompression)
	if err == nil {
		err = errors.Join(models.KeepPractices(packed, source), packed.Close())
	}
	return errors.Join(err, source.Close())
}
