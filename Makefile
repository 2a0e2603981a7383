# Everything that one does with Doorway. "make help" lists it. The set-up of a machine is in scripts/need.sh, so that
# "make run" and "make test" work on a fresh Debian machine with Go and Node.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

NODE_MODULES := frontend/node_modules/.package-lock.json
WEB_SOURCES := $(shell find frontend -name node_modules -prune -o -path frontend/dist -prune -o -path frontend/e2e -prune \
	-o -type f ! -name '*.test.ts' ! -name '*.test.tsx' ! -name '*.tsbuildinfo' -print)

.PHONY: help
help: ## List what can be made
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS=$$'\t' read -r target says; do \
		printf '  make %-10s %s\n' "$$target" "$$says"; done

.PHONY: run
run: build ## Start Doorway on this machine with demonstration data, kept in ./data
	@exec bin/doorway demo

.PHONY: build
build: need-go frontend/dist/index.html ## Build the one binary, bin/doorway, with the web app in it
	@go build -o bin/doorway ./cmd/doorway

.PHONY: test
test: ## Run every test: Go on both databases, the web app's own, the stories in a browser
	@scripts/timed.sh "set-up" $(MAKE) need-test
	@scripts/timed.sh "web app built" $(MAKE) build
	@scripts/timed.sh "Go tests" $(MAKE) test-go
	@scripts/timed.sh "web app's own tests" $(MAKE) test-web
	@scripts/timed.sh "browser stories" $(MAKE) test-e2e

.PHONY: test-go
test-go: need-test ## Run the Go tests, on SQLite and on a PostgreSQL that they start themselves
	@source scripts/found.sh && go test -timeout 40m ./...

.PHONY: test-web
test-web: need-node $(NODE_MODULES) ## Run the web app's own tests
	@cd frontend && npm test

.PHONY: test-e2e
test-e2e: need-test build ## Run the stories in Chromium; DOORWAY_E2E_POSTGRES=all runs all of them on PostgreSQL too
	@scripts/stories.sh

.PHONY: race
race: need-race build ## Run the Go tests under the race detector; the whole processes that they start run without it
	@source scripts/found.sh && DOORWAY_TEST_PROGRAM=$(CURDIR)/bin/doorway go test -race -timeout 40m ./...

.PHONY: lint
lint: need-go need-node $(NODE_MODULES) ## Check the code: golangci-lint, deadcode, eslint, tsc, the contract's types
	@scripts/lint.sh

.PHONY: bench
bench: need-test ## Measure speed: saving, opening, submitting, reports, start
	@scripts/bench.sh

.PHONY: stats
stats: need-go ## Print sizes: lines, functions, files, dependencies, the binary
	@go run ./scripts/stats

.PHONY: samples
samples: build ## Write each kind of report, from demonstration data, to build/samples
	@bin/doorway samples build/samples

.PHONY: clean
clean: ## Remove what was built; ./data stays
	@rm -rf bin build frontend/test-results frontend/playwright-report
	@find frontend/dist -mindepth 1 ! -name .keep -delete

.PHONY: need-go need-node need-test need-race
need-go need-node need-test need-race:
	@scripts/need.sh $(@:need-%=%)

$(NODE_MODULES): frontend/package.json frontend/package-lock.json
	@scripts/need.sh node
	@cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

frontend/dist/index.html: $(NODE_MODULES) $(WEB_SOURCES)
	@cd frontend && npm run build
	@touch $@
