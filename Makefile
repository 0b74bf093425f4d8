# `make run` and `make test` need Rust, Node 20 and make; what else is missing they install or name.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: help run test check ui types bench e2e smoke

export CARGO_TARGET_DIR ?= $(CURDIR)/target
BIN := $(CARGO_TARGET_DIR)/debug
# One set of features for every build, so that nothing heavy is compiled twice.
ALL := --workspace --features muster-tests/desktop
NEXTEST := $(shell command -v cargo-nextest >/dev/null 2>&1 && echo yes)
RUST_TESTS := $(if $(NEXTEST),cargo nextest run --no-fail-fast,cargo test --no-fail-fast)
SMOKE := $(if $(NEXTEST),-E 'binary(desktop_smoke)',--test desktop_smoke)
NOT_SMOKE := $(if $(NEXTEST),-E 'not binary(desktop_smoke)',)

help:
	@echo "make run    build, and open the window on a sample workspace (or serve it, where there is no display)"
	@echo "make test   everything that is checked before a change is taken"
	@echo "make check  the quick part of it: format, clippy, types, unit tests"
	@echo "make types  write the interface's types from the command table"
	@echo "make bench  the measurements of docs/performance.md"

run: ui
	@scripts/needs run
	cargo build -p muster-desktop -p muster-cli
	@test -e sample.muster || "$(BIN)/muster" new sample.muster --sample stadium
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then exec "$(BIN)/muster-desktop" sample.muster; \
	else echo "No display here; open this address in a browser on this machine:"; exec "$(BIN)/muster" serve sample.muster; fi

test:
	@scripts/needs test
	scripts/stage "interface: install" npm --prefix ui ci --no-audit --no-fund
	scripts/stage "interface: check" npm --prefix ui run check
	scripts/stage "interface: lint" npm --prefix ui run lint
	scripts/stage "interface: unit tests" npm --prefix ui test
	scripts/stage "interface: build" npm --prefix ui run build
	scripts/stage "format" cargo fmt --all --check
	scripts/stage "clippy" cargo clippy $(ALL) --all-targets -- -D warnings
	scripts/stage "build" cargo build $(ALL) --all-targets
	MUSTER_BIN="$(BIN)/muster" MUSTER_DESKTOP_BIN="$(BIN)/muster-desktop" scripts/stage "rust tests" \
		$(RUST_TESTS) $(if $(NEXTEST),$(ALL),--workspace) $(NOT_SMOKE)
	$(MAKE) --no-print-directory e2e smoke

e2e:
	MUSTER_BIN="$(BIN)/muster" scripts/stage "interface in Chromium" npm --prefix ui run e2e

smoke:
	MUSTER_BIN="$(BIN)/muster" MUSTER_DESKTOP_BIN="$(BIN)/muster-desktop" scripts/stage "desktop smoke" \
		dbus-run-session -- $(RUST_TESTS) $(ALL) $(SMOKE)

check:
	cargo fmt --all --check
	cargo clippy $(ALL) --all-targets -- -D warnings
	npm --prefix ui run check
	npm --prefix ui run lint
	npm --prefix ui test

ui: ui/node_modules
	npm --prefix ui run build

ui/node_modules: ui/package-lock.json
	npm --prefix ui ci --no-audit --no-fund
	@touch ui/node_modules

types:
	MUSTER_WRITE_TYPES=1 cargo test -p muster-app --test generated_types

bench:
	cargo bench -p muster-benches -p muster-exchange
	benches/import_vs_openpyxl.sh
