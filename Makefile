# The commands of the project. `make help` lists them.

SWIFT_FLAGS := --explicit-target-dependency-import-check error
RELEASE := .build-release/release/qagida

.PHONY: help setup build release demo test lint format bench mutants planted wasm goldens

help: ## List the commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 10

setup: ## Install what is missing (Debian packages, Python tools for the tests)
	@tools/setup.sh

build: setup ## Build the command line for development: .build/debug/qagida
	swift build $(SWIFT_FLAGS)

release: setup ## Build the statically linked command line: .build-release/release/qagida
	swift build -c release --static-swift-stdlib --product qagida --scratch-path .build-release $(SWIFT_FLAGS)

demo: setup ## Decide every example candidate by R255, and explain one of each outcome
	@tools/demo.sh

test: setup ## Check style and layers, build, run every test
	@tools/test.sh

lint: ## Check style and the import rule
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks tools
	tools/check-imports.sh

format: ## Rewrite every Swift file in the project's style
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks tools

bench: setup ## Measure lexing, parsing and checking of a 100,000-line policy, and start-up
	@tools/bench.sh

mutants: release ## Try all mutants of the policies (some minutes); a hundred of them are in `make test`
	tools/mutants.sh $(RELEASE)

planted: release ## Plant wrong edits in the policies, and tell what catches each (many minutes)
	.venv/bin/python tools/planted/check.py $(RELEASE)

wasm: setup ## Compile the core as Embedded Swift for wasm32 and decide records there with node
	tools/wasm/build.sh
	node tools/wasm/check.mjs

goldens: ## Rewrite the expected outputs of the command line; read the difference before committing
	QAGIDA_UPDATE=1 swift test $(SWIFT_FLAGS) --filter GoldenTests
