# Every verb is a script of its own in scripts/. Build products lie in the user's cache folder
# (CARGO_TARGET_DIR moves them). ARGS="..." is handed on.
.PHONY: run test check schema sdk e2e bench docs soak fuzz clean-cache help
.DEFAULT_GOAL := help

run: ## build, migrate, seed the demo, serve; prints addresses and accounts
	@scripts/run $(ARGS)

test: ## everything: Rust on SQLite and PostgreSQL, SDK, conformance, main job, browser
	@scripts/test $(ARGS)

check: ## quick: format, lints, unit tests and house rules
	@scripts/check

schema: ## print schema.graphql from the server and generate the SDK from it
	@scripts/schema $(ARGS)

sdk: ## test the SDK against the real server
	@scripts/test sdk

e2e: ## test the web apps in Chromium against the real server
	@scripts/test e2e

bench: ## measure speed and memory of the release build
	@scripts/measure bench $(ARGS)

docs: ## Rust documentation, private items too; warnings are errors
	@scripts/docs

soak: ## a phone's 10,000 operations, 16 writers on one article, then mixed load while the server is killed, for MUSTER_SOAK_MINUTES (30)
	@scripts/measure soak $(ARGS)

fuzz: ## broken input for the release build, for MUSTER_FUZZ_SECONDS (300)
	@scripts/measure fuzz $(ARGS)

clean-cache: ## remove what builds and tests keep in the cache folder
	@scripts/clean-cache

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\): ## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22
