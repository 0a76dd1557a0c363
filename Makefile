# Each target does all of its own set-up; python3 (3.11 or later, with venv), make and git are all it takes.
PYTHON ?= python3
BIN := .venv/bin
# What is compiled at once of all that is installed is for the most part never read.
PIP := -m pip install --quiet --disable-pip-version-check --no-compile
# uv takes a third of pip's time, but an index or a certificate that an office has told pip of is unknown to it.
install = $(BIN)/uv pip install --quiet --python $(1)/bin/python $(2) || $(1)/bin/python $(PIP) $(2)
COMMAND = $(call install,.venv,--no-index --no-deps --no-build-isolation --editable .)
# A module is compiled once, also where the surroundings ask for none to be kept: tests start Python some hundred times.
export PYTHONDONTWRITEBYTECODE :=
export NO_MKDOCS_2_WARNING := 1
export DENO_NO_UPDATE_CHECK := 1

.PHONY: site preview test nightly prove serve pdf check derive lint bench lock clean
.PHONY: style types system books suite

site: .venv/site
	$(BIN)/python scripts/site.py --root .

# The site with its drafts for who looks at a change: there also when a file is unsound, with its problems on its page.
preview: .venv/site
	BANK_DRAFTS=true BANK_PREVIEW=true $(BIN)/mkdocs build

serve: .venv/site
	BANK_DRAFTS=true $(BIN)/mkdocs serve

# ARGS="--city …" chooses the practices; ARGS=--help tells the rest.
pdf: .venv/site
	$(BIN)/python scripts/pdf.py $(ARGS)

# ARGS goes to the script: make check ARGS="--format github".
check: .venv/site
	$(BIN)/python scripts/check.py $(ARGS)

# Needed after a change of the model, of its words or of the vocabulary; a test fails until it was done.
derive: .venv/site
	$(BIN)/python scripts/derive.py

# ARGS goes to pytest; ARGS=--update-golden writes the messages of golden cases anew, to be reviewed like any output.
# What has work for one core alone is done beside something else.
test:
	@$(MAKE) --no-print-directory --jobs 2 style system
	@$(MAKE) --no-print-directory --jobs 2 types suite

suite: .venv/dev system
	$(BIN)/deno test --quiet --no-check --no-remote --no-npm
	$(BIN)/pytest --numprocesses auto --dist worksteal $(ARGS)

# The same tests, which look at every practice, page and file of print instead of at a sample of them.
nightly: books
	$(MAKE) test ARGS="--whole $(ARGS)"

# What is promised of hostile files, of builds that are ended and of odd machines; ARGS="--only kills" tries one of the
# proofs, ARGS="--share 0.1" a tenth of the cases of each.
prove: .venv/dev system books
	$(BIN)/python -m tests.proofs $(ARGS)

lint: style types

style: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/deno fmt --quiet --check
	$(BIN)/deno lint --quiet
	$(BIN)/zizmor --quiet --offline .github

types: .venv/dev
	$(BIN)/mypy
	$(BIN)/deno check --quiet --no-remote --no-npm relay theme/assets/js

# What tests need beside Python.
system:
	scripts/browser.sh

# What examines the books.
books:
	scripts/java.sh

# ARGS="--pages 1000 --sizes 10" makes it a matter of minutes.
bench: .venv/dev .venv-bench
	scripts/browser.sh
	scripts/pango.sh
	$(BIN)/python scripts/bench.py $(ARGS)

# The stamps are made anew when a lock file changes.
.venv/site: requirements.lock | $(BIN)/uv
	$(call install,.venv,--require-hashes -r $<)
	$(COMMAND)
	touch $@

.venv/dev: requirements-dev.lock | $(BIN)/uv
	$(call install,.venv,--require-hashes -r $<)
	$(COMMAND)
	touch $@ .venv/site

# The peers of the print edition; none of what they need is needed by us.
.venv-bench: requirements-bench.lock | $(BIN)/uv
	$(PYTHON) -m venv $@
	$(call install,$@,--require-hashes -r $<)
	touch $@

$(BIN)/uv: requirements-uv.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python $(PIP) --require-hashes -r $<
	touch $@

lock: .venv/dev $(BIN)/uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --group dev -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --group bench --constraints requirements.lock -o requirements-bench.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --group installer -o requirements-uv.lock
	$(BIN)/python scripts/sbom.py

clean:
	rm -rf .venv .venv-bench .site.* .cache site
