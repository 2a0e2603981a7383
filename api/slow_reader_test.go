package api

import (
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"
)

// slowReader takes the beginning of an export, and then nothing until it is let go.
type slowReader struct {
	*httptest.ResponseRecorder
	begun func()
	letGo chan struct{}
}

func (r slowReader) Write(piece []byte) (int, error) {
	r.begun()
	<-r.letGo
	return r.ResponseRecorder.Write(piece)
}

// Everybody goes on working, and gets reports, while more exports and reports are under way than there are places for,
// whose readers take their time.
func TestSlowReadersKeepNobodyWaiting(t *testing.T) {
	eachWorld(t, func(t *testing.T, w *world) {
		lead := w.lead("DEMO01")
		plan := lead.manyOf(1000).at + "/answers.html"
		lead.send("GET", plan, nil).is(200)
		letGo := make(chan struct{})
		var reading sync.WaitGroup
		defer reading.Wait()
		defer close(letGo)
		for _, path := range []string{lead.home() + "/actions.csv", plan} {
			begun := make(chan struct{}, 2*mostStreamed)
			for range 2 * mostStreamed {
				request := lead.request("GET", base+path, nil)
				reading.Go(func() {
					begin := sync.OnceFunc(func() { begun <- struct{}{} })
					w.handler.ServeHTTP(slowReader{httptest.NewRecorder(), begin, letGo}, request)
				})
			}
			<-begun
			<-begun
		}
		for range 4 {
			for _, path := range []string{lead.home() + "/audits", plan} {
				answered := make(chan int, 1)
				go func() {
					recorder := httptest.NewRecorder()
					w.handler.ServeHTTP(recorder, lead.request("GET", base+path, nil))
					answered <- recorder.Code
				}()
				select {
				case status := <-answered:
					if status != http.StatusOK {
						t.Errorf("%s: status %d", path, status)
					}
				case <-time.After(20 * time.Second):
					t.Fatalf("%s: nobody else gets an answer", path)
				}
			}
		}
	})
}
