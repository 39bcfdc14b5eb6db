# Everything a person does here; `make help` lists it. Needs Python 3.11+ and git, nothing else.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PY := .venv/bin/python
ARGS ?=
# What `check --deploy` judges: a site as it would stand on the internet.
PRODUCTION := env DEBUG=0 DEMO=0 SITE_URL=https://kadry.example ALLOWED_HOSTS=kadry.example \
	SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(60))') \
	DATABASE_URL=postgres://x@localhost/x REDIS_URL=redis://localhost EMAIL_URL=smtp://localhost
# Where Python may not write its bytecode beside the sources it is kept apart: without it every process that a test
# starts compiles everything anew, two and a half seconds each.
ifneq ($(PYTHONDONTWRITEBYTECODE),)
export PYTHONDONTWRITEBYTECODE :=
export PYTHONPYCACHEPREFIX := $(CURDIR)/.venv/bytecode
endif
.DEFAULT_GOAL := help
.PHONY: help demo test lint ruff layout templates contracts types check migrations deploy lock schema shell dev bench files format \
	forget clean demo-setup dev-setup python

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: demo-setup ## set up and run the whole system here; another port: PORT=8123 make demo
	@exec $(PY) -m local demo

test: dev-setup ## set up what is missing and pass the tests; some: make test ARGS="tests/lib -k dates"
	@exec $(PY) -m pytest -n 2 --dist loadgroup $(ARGS)

lint: ruff layout templates contracts ## ruff, djlint, import contracts

ruff: dev-setup
	$(PY) -m ruff check .

layout: dev-setup
	$(PY) -m ruff format --check .

templates: dev-setup
	$(PY) -m djlint templates --lint --quiet

contracts: dev-setup
	.venv/bin/lint-imports --no-logo

format: dev-setup ## let ruff rewrite the files
	$(PY) -m ruff check --fix-only .
	$(PY) -m ruff format .

types: dev-setup ## mypy
	$(PRODUCTION) $(PY) -m mypy .

migrations: dev-setup ## every change of a model has its migration
	@$(PY) -m local run --kind test -- $(PY) manage.py makemigrations --check --dry-run

deploy: dev-setup ## Django's own list for production
	$(PRODUCTION) $(PY) manage.py check --deploy --fail-level WARNING

check: lint types migrations deploy test ## all of it, as CI does

schema: dev-setup ## write local/schema.sql, the tables ready-made, after a migration was added
	@$(PY) -m local run --kind schema -- $(PY) -m local.schema

lock: dev-setup ## pin the dependencies of pyproject.toml, with hashes
	@$(PY) -m local.install lock $(ARGS)

shell: demo-setup ## Django's shell on the demo's data
	@exec $(PY) -m local run -- $(PY) manage.py shell

dev: dev-setup ## the demo for its authors: pages reload, errors are shown whole
	@exec $(PY) -m local dev

bench: dev-setup ## the figures of docs/performance.md
	@exec $(PY) -m local run --kind bench -- $(PY) -m benchmarks $(ARGS)

files: dev-setup ## the files that an action is: make files ARGS=courses:enrol
	@exec $(PY) -m tests.opening $(ARGS)

forget: demo-setup ## throw the demo's data away; the next make demo loads them afresh
	@exec $(PY) -m local forget

clean: ## remove .venv and the caches; the demo's data stay
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

demo-setup: python
	@$(PYTHON) -m local.install demo

dev-setup: python
	@$(PYTHON) -m local.install dev

python:
	@test -n "$(PYTHON)" || { echo "Нужен Python 3.11 или новее (Python 3.11+ is needed): https://www.python.org/downloads/"; exit 1; }
