# Readout: `make run` starts it, `make test` tests it. Both install what is
# missing where they may, and say what to install where they may not.

TAGS := migrated_fynedo
GO   ?= go
BIN  := readout

.PHONY: run build test test-unit test-race test-window lint lint-fix cross-windows cross-macos fuzz bench icons screenshots clean

run: build
	./$(BIN)

build:
	@scripts/packages build
	$(GO) build -tags $(TAGS) -o $(BIN) .

test: test-unit test-window

# Everything that needs no display, no OpenGL and no C compiler.
test-unit:
	CGO_ENABLED=0 $(GO) test -tags ci ./...

# The real window, under Xvfb: built without migrated_fynedo, so that Fyne
# tells of calls from the wrong goroutine.
test-window:
	@scripts/packages test
	$(GO) test -count=1 -timeout 15m -run 'TestWindow' .

test-race:
	@scripts/packages build
	$(GO) test -race -tags ci ./...

# golangci-lint runs vet, staticcheck, gofumpt and the import rule (depguard).
lint:
	@scripts/packages build
	$(GO) tool -modfile=tools/go.mod golangci-lint run --timeout 15m

lint-fix:
	$(GO) tool -modfile=tools/go.mod golangci-lint fmt

# The whole program for Windows, with mingw-w64.
cross-windows:
	@scripts/packages windows
	CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc CXX=x86_64-w64-mingw32-g++ \
		$(GO) build -trimpath -tags $(TAGS) -ldflags '-s -w -H windowsgui' -o dist/readout.exe .

# On macOS without its SDK only what needs no C can be compiled.
cross-macos:
	CGO_ENABLED=0 GOOS=darwin GOARCH=arm64 $(GO) build ./app/... ./storage/... ./assets/...
	CGO_ENABLED=0 GOOS=darwin GOARCH=arm64 $(GO) vet ./app/... ./storage/... ./assets/...

fuzz:
	@scripts/fuzz 30s

bench:
	$(GO) test -run '^$$' -bench . -benchmem ./app/... ./storage/...

icons:
	rsvg-convert -w 512 -h 512 assets/icons/readout.svg -o assets/icons/readout.png

# Every view, light and dark, with the sample article.
screenshots: build
	@scripts/packages test
	scripts/screenshots ./$(BIN) assets/screenshots

clean:
	rm -rf $(BIN) dist
