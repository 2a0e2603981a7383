// Package reports writes Doorway's documents: as a tagged PDF, and as an accessible HTML page with the same content in
// the same order. Both are drawn from one tree of blocks, so that they cannot drift apart.
//
// Invariant: reports reads no database, no network and no clock. The same data gives the same bytes.
package reports
