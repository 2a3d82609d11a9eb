# shellcheck shell=bash
# What shushi, dev and scripts/postgres share. Sourced, never run; the caller sets $root to the repository.
# Written for bash 3.2 and up, so that macOS can run it too.

# A closed stdin would give descriptor 0 to the next file opened; give it something harmless instead.
{ : <&0; } 2>/dev/null || exec </dev/null

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
export SHUSHI_HOME="${SHUSHI_HOME:-$root/.data}"

# say 中文 English: everything meant for people goes to stderr, so that stdout stays machine-readable.
say() { printf '%s\n' "$@" >&2; }

have() { command -v "$1" >/dev/null 2>&1; }

# The native launchers that dotnet builds look for the runtime in fixed places; an SDK unpacked elsewhere must be named.
find_dotnet() {
  if ! have dotnet; then
    say "找不到 dotnet：请先安装 .NET 10 SDK（https://dotnet.microsoft.com/download）。" \
        "dotnet is missing: install the .NET 10 SDK (https://dotnet.microsoft.com/download)."
    return 1
  fi
  local home
  home=$(dirname "$(readlink -f "$(command -v dotnet)")")
  [ -d "$home/host/fxr" ] && export DOTNET_ROOT="${DOTNET_ROOT:-$home}"
  return 0
}

# global.json is found from the working directory, and asks for 10.0; an older SDK alone must not end in a riddle.
need_sdk() {
  find_dotnet || return 1
  (cd "$root" && dotnet --version >/dev/null 2>&1) && return
  say "需要 .NET 10 SDK；本机现有：$(dotnet --list-sdks 2>/dev/null | tr '\n' ' ')" \
      "The .NET 10 SDK is needed; this machine has the ones above."
  return 1
}

can_install() { [ "$(id -u)" = 0 ] && have apt-get && [ -f /etc/debian_version ]; }

apt_updated=
# install PACKAGE…: quiet, and once per run preceded by an update, for a fresh image has no package lists.
install() {
  can_install || return 1
  say "正在安装 $*…" "Installing $*…"
  local log rc=0
  log=$(mktemp)
  { [ -n "$apt_updated" ] || apt-get update; } </dev/null >"$log" 2>&1 || rc=$?
  apt_updated=1
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" </dev/null >>"$log" 2>&1 || rc=$?
  if ! dpkg -s "$@" >/dev/null 2>&1; then
    tail -n 20 "$log" >&2
    say "安装失败：$*" "Could not install: $*"
  else
    rc=0
  fi
  rm -f "$log"
  return "$rc"
}

need_npm() {
  local lib=$root/src/Shushi.App/wwwroot/lib/htmx.min.js
  [ -f "$lib" ] && [ ! "$root/package-lock.json" -nt "$lib" ] && return
  have npm || install nodejs npm || true
  have npm && return
  say "找不到 npm：请安装 Node.js（含 npm，版本 18 以上），页面的样式与脚本由它取得。" \
      "npm is missing: install Node.js with npm, 18 or newer; it fetches the pages' style sheet and scripts."
  return 1
}

find_chromium() {
  local name
  for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    command -v "$name" && return
  done
  return 1
}

# Prints the folder of initdb and pg_ctl: Debian keeps them outside PATH, one folder a version.
find_postgres() {
  local dir
  for dir in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) "$(pg_config --bindir 2>/dev/null || true)"; do
    [ -x "$dir/initdb" ] && [ -x "$dir/postgres" ] && printf '%s\n' "$dir" && return
  done
  return 1
}

need_postgres() {
  find_postgres >/dev/null && return
  # Debian starts a server as it installs one; ours runs only during the tests.
  local hush=/etc/postgresql-common/createcluster.d/shushi.conf
  if can_install; then
    mkdir -p "$(dirname "$hush")"
    echo "create_main_cluster = false" >"$hush"
    install postgresql || true
    rm -f "$hush"
  fi
  find_postgres >/dev/null && return
  say "没有 PostgreSQL：请安装 postgresql（14 以上）；相关测试将跳过。" \
      "No PostgreSQL: install postgresql, 14 or newer; the tests that need it are skipped."
  return 1
}

need_chromium() {
  if ! find_chromium >/dev/null; then install chromium-headless-shell || install chromium || true; fi # the shell is all of it that the tests need, and quicker
  if have fc-list && [ -z "$(fc-list :lang=zh-cn family 2>/dev/null)" ]; then install fonts-noto-cjk || true; fi
  find_chromium >/dev/null && return
  say "没有浏览器：请安装 chromium（及中文字体 fonts-noto-cjk）；相关测试将跳过。" \
      "No browser: install chromium (and the Chinese font fonts-noto-cjk); the tests that need it are skipped."
  return 1
}
