// Package api is Doorway's web interface: the route table, sessions, the wire's shapes, problem+json, and the pages
// and files that a browser loads. What happens is decided in package audit and carried out by models.Store; this
// package translates.
//
// Invariants: no handler reads the database but through the Store; no log line holds a path value, a query, a header
// or a text that somebody typed; every route names its permission, and what the policy does not allow is refused
// before its handler runs.
package api

import (
	"errors"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"runtime"
	"sync"

	"github.com/gin-gonic/gin"

	"doorway/models"
)

// Config is what the web interface needs.
type Config struct {
	Store          *models.Store
	Web            fs.FS            // the built web app: index.html and what it loads
	PublicURL      string           // where people find Doorway, such as "https://doorway.example.org"; decides about cookies and HSTS
	TrustedProxies []string         // addresses whose X-Forwarded-For is believed; none unless given
	Provider       *Provider        // the organisation's sign-in service; nil for none
	Limits         map[string]int64 // other numbers than limits.go has, by kind; for tests
	Logger         *slog.Logger     // one line a request and one a fault; nil for none
	Version        string           // the release, as the operator's page shows it
}

// mostDrawn is how many reports are drawn at once at most, however many processors there are.
const mostDrawn = 4

// server is what the handlers share. It is never changed once it runs.
type server struct {
	store    *models.Store
	log      *slog.Logger
	public   *url.URL
	version  string
	contract *contract
	criteria *criteriaCache
	origin   *http.CrossOriginProtection
	site     *site
	docs     func() (*page, error) // the contract as a page, written when somebody first asks
	document *page                 // the contract itself
	limits   map[string]limit
	provider *provider     // the organisation's sign-in service; nil for none
	drawing  chan struct{} // one place for each report that is being drawn

	streaming chan struct{} // one place for each export that is being read
	importing chan struct{} // one place, for an archive that is being brought in
}

// New gives the handler of everything that Doorway answers. Errors: a public address or a proxy address that cannot
// be read, a contract that does not fit the routes.
func New(config Config) (http.Handler, error) {
	s, err := newServer(config)
	if err != nil {
		return nil, err
	}
	gin.SetMode(gin.ReleaseMode)
	engine := gin.New()
	engine.HandleMethodNotAllowed = true
	engine.RedirectTrailingSlash = false
	engine.RemoteIPHeaders = []string{"X-Forwarded-For"} // the one that a proxy is set up to write anew
	if err := engine.SetTrustedProxies(config.TrustedProxies); err != nil {
		return nil, err
	}
	if err := s.mount(engine); err != nil {
		return nil, err
	}
	return engine, nil
}

func newServer(config Config) (*server, error) {
	public, err := url.Parse(config.PublicURL)
	if err != nil || public.Host == "" || public.Scheme != "http" && public.Scheme != "https" {
		return nil, errors.New("the public address must begin with http:// or https:// and name a host")
	}
	doc, err := readContract()
	if err != nil {
		return nil, err
	}
	s := &server{
		store: config.Store, log: config.Logger, public: public, version: config.Version, contract: doc,
		criteria: newCriteriaCache(), origin: http.NewCrossOriginProtection(), document: newDocument(),
		limits: limits(config.Limits), drawing: make(chan struct{}, min(runtime.GOMAXPROCS(0), mostDrawn)),
		streaming: make(chan struct{}, min(config.Store.ToSpare(), mostStreamed)), importing: make(chan struct{}, 1),
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	s.provider = newProvider(config.Provider, public.Scheme+"://"+public.Host+providerReturn, s.store.Now, s.log)
	if err := s.origin.AddTrustedOrigin(public.Scheme + "://" + public.Host); err != nil {
		return nil, err
	}
	s.docs = sync.OnceValues(func() (*page, error) { return renderDocs(doc) })
	s.site, err = newSite(config.Web)
	return s, err
}
