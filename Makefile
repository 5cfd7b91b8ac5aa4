# 两条命令：make site 生成演示网站，make test 检查和测试。其余是它们的步骤。
# Windows、macOS 或不用 make 时，见 README 的“用 pip 安装”。

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
# 在网站里搜索（build.py search、check --search）要用 Node：系统里有 18 以上的就用它，没有就装一个 Python 包。
SEARCH := $(shell node -e 'process.exit(parseInt(process.versions.node) < 18)' 2>/dev/null || echo '[search]')
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

.PHONY: site test check-code clean

site: $(VENV)/.installed
	$(RUN) build.py build
	@echo "打开网站：$(RUN) -m http.server 8000 --directory public  然后用浏览器访问 http://localhost:8000/"
	@echo "边改边看：$(RUN) build.py serve"

test: $(VENV)/.tested check-code
	$(RUN) -m pytest -n 2 --dist loadfile

check-code: $(VENV)/.tested
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

# Debian 和 Ubuntu 把 venv 放在单独的软件包里；没有时装上。
$(VENV)/bin/python:
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -e '.$(SEARCH)'
	@touch $@

$(VENV)/.tested: pyproject.toml $(VENV)/.installed
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -e '.[test]'
	@sh tests/system-packages.sh
	@touch $@

clean:
	rm -rf public $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
