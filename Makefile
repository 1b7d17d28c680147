# Mainstay's commands. Each does all of its own set-up; see README.md.
.PHONY: demo test check setup setup-dev docs format benchmarks campaign campaign-concerns campaign-guessing campaign-migrations
PYTHON := .venv/bin/python
WORKERS ?= 2

setup:
	@sh setup/install.sh

setup-dev:
	@sh setup/install.sh dev

demo: setup
	@.venv/bin/mainstay demo $(ARGS)

test: setup-dev
	@CHROMIUM_PATH="$$(sh setup/browser.sh)" $(PYTHON) -m pytest -n $(WORKERS) --dist loadfile $(ARGS)

check: setup-dev
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/djade --check $$(git ls-files 'mainstay/**/*.html')
	.venv/bin/djlint --lint --quiet mainstay
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTHON) -m pytest -p no:django tests/conventions
	.venv/bin/mainstay check-migrations
	.venv/bin/mainstay messages --check
	.venv/bin/mainstay print-docs --check

docs: setup-dev
	.venv/bin/mainstay print-docs

format: setup-dev
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

# Many generated children, and no protected value in any document made for anybody; prints its counts.
campaign: setup-dev
	@$(PYTHON) -m tests.campaigns.protected_values $(ARGS)

# Many concerns driven through their course, and no name or word of any in a message; prints its counts.
campaign-concerns: setup-dev
	@$(PYTHON) -m tests.campaigns.messages_of_concerns $(ARGS)

# Strangers who guess at children's cards, every guess through the pages; prints its counts.
campaign-guessing: setup-dev
	@$(PYTHON) -m tests.campaigns.guessing $(ARGS)

# The database that our migrate leaves beside the one that Django's leaves; prints what it compared.
campaign-migrations: setup-dev
	@$(PYTHON) -m tests.campaigns.migrations_compared

benchmarks: setup
	$(PYTHON) -m benchmarks
