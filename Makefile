# `make help` says what there is. Everything can be repeated; what is up to date is not built again.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test check ui types bench

export CARGO_TARGET_DIR ?= $(CURDIR)/target
PROGRAMS := $(CARGO_TARGET_DIR)/debug
SAMPLE := sample.muster

# The programs are built by the development profile: its window starts fast enough, and the release profile would first
# optimise several hundred dependencies. Cargo unites the features of all that it builds at once; naming a test makes
# them those of `make test`, so that going from one to the other compiles nothing twice.
BUILD := cargo build --workspace --test architecture
FEATURES := --features muster-tests/desktop

INTERFACE := $(shell find ui/src ui/*.* assets/fonts assets/locales -type f)

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

ifeq ($(DISPLAY)$(WAYLAND_DISPLAY),)
run: ## Open the sample workspace: in the window, or where there is no display by a printed address
	scripts/needs serve
	$(MAKE) ui
	$(BUILD) --bin muster
	@[ -e $(SAMPLE) ] || $(PROGRAMS)/muster new $(SAMPLE) --sample stadium
	@echo "There is no display here. Open this address in a browser on this machine; it works once:"
	@exec $(PROGRAMS)/muster serve $(SAMPLE)
else
run:
	scripts/needs window
	$(MAKE) ui
	$(BUILD) --bin muster --bin muster-desktop
	@[ -e $(SAMPLE) ] || $(PROGRAMS)/muster new $(SAMPLE) --sample stadium
	exec $(PROGRAMS)/muster-desktop $(SAMPLE)
endif

# The cheap stages first. The interface is built before the programs that carry it.
test: export MUSTER_BIN := $(PROGRAMS)/muster
test: export MUSTER_DESKTOP_BIN := $(PROGRAMS)/muster-desktop
test: export INSTA_UPDATE := no
test: ## Everything that is checked before a change is taken
	@scripts/stage "system packages" scripts/needs test
	@scripts/stage "interface: packages" $(MAKE) --no-print-directory ui/node_modules/.package-lock.json
	@scripts/stage "interface: types" npm --prefix ui run check
	@scripts/stage "interface: lint" npm --prefix ui run lint
	@scripts/stage "interface: unit tests" npm --prefix ui test
	@scripts/stage "interface: build" $(MAKE) --no-print-directory ui
	@scripts/stage "Rust: format" cargo fmt --all --check
	@scripts/stage "Rust: clippy" cargo clippy --workspace --all-targets $(FEATURES) --features muster-desktop/bare -- -D warnings
	@scripts/stage "Rust: build" cargo build --workspace --bins --tests $(FEATURES)
	@CHROMIUM="$$(scripts/needs browser)" scripts/stage "interface: in Chromium" npm --prefix ui run e2e
	@scripts/rust-tests

check: ui ## The quick part of it: format, clippy, the interface's types, lint and unit tests
	cargo fmt --all --check
	cargo clippy --workspace --all-targets $(FEATURES) --features muster-desktop/bare -- -D warnings
	npm --prefix ui run check
	npm --prefix ui run lint
	npm --prefix ui test

ui: ui/dist/index.html ## Build the interface

ui/dist/index.html: ui/node_modules/.package-lock.json $(INTERFACE)
	npm --prefix ui run build
	touch $@

ui/node_modules/.package-lock.json: ui/package-lock.json
	npm --prefix ui ci --no-audit --no-fund
	touch $@

types: ## Write the interface's types from the command table
	MUSTER_WRITE_TYPES=1 cargo test --quiet --package muster-app --test generated_types

bench: export MUSTER_BIN := $(CARGO_TARGET_DIR)/release/muster
bench: export MUSTER_DESKTOP_BIN := $(CARGO_TARGET_DIR)/release/muster-desktop
bench: export MUSTER_BARE_BIN := $(CARGO_TARGET_DIR)/release/examples/bare
bench: ui ## Measure; docs/performance.md says what the figures mean
	scripts/needs test
	cargo build --release --workspace --bins --example bare --features muster-desktop/bare
	cargo bench --workspace --bench msel_page --bench release --bench plan --bench window --bench import
	benches/import_vs_openpyxl.sh
