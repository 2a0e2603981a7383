//go:build !race

package api

// raceDetector says whether these tests run under the race detector.
const raceDetector = false
