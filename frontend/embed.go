// Package frontend carries the built web app inside the binary.
package frontend

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Dist is the built web app, index.html at its root. It holds only .keep when
// the app has not been built.
func Dist() fs.FS {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // "dist" is a valid path, and fs.Sub knows no other error.
	}
	return files
}
