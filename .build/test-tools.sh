# Sourced by ./test: finds or fetches what the tests use from outside: a browser, an office, a private database server.
# Nothing here fails the run: what cannot be had stays unset, and the tests that need it skip by name.
tools="$PWD/var/tools"
postgres_folder=""

# Installs Debian packages: as root by apt-get, otherwise unpacked with what they depend on into var/tools.
fetch() {
  command -v apt-get >/dev/null || return 1
  say "Fetching $* ..."
  if [[ $EUID -eq 0 ]]; then
    timeout 300 apt-get update -qq >"$results/apt.log" 2>&1
    DEBIAN_FRONTEND=noninteractive timeout 900 apt-get install -y -qq --no-install-recommends "$@" </dev/null >>"$results/apt.log" 2>&1 && return 0
  fi
  mkdir -p "$tools/.deb" || return 1
  local names
  names=$(apt-get -s -o Debug::NoLocking=1 install --no-install-recommends "$@" 2>/dev/null | awk '/^Inst /{print $2}')
  [[ -n "$names" ]] || return 1
  # Word splitting is wanted: one package a word.
  # shellcheck disable=SC2086
  (cd "$tools/.deb" && timeout 900 apt-get download -qq $names) >>"$results/apt.log" 2>&1 || return 1
  local deb
  for deb in "$tools"/.deb/*.deb; do dpkg -x "$deb" "$tools" || return 1; done
  rm -rf "$tools/.deb"
}

chromium_here() {
  local candidate
  for candidate in chromium chromium-browser google-chrome; do
    command -v "$candidate" && return 0
  done
  [[ -x "$tools/chromium" ]] && echo "$tools/chromium"
}

# The unpacked browser finds its libraries beside it; the installed one needs no help.
wrap_chromium() {
  [[ -x "$tools/usr/lib/chromium/chromium" ]] || return 1
  printf '#!/bin/sh\nLD_LIBRARY_PATH="%s:$LD_LIBRARY_PATH" exec "%s" "$@"\n' \
    "$(find "$tools/usr/lib" -maxdepth 1 -type d -name '*-linux-gnu*' | head -1)" "$tools/usr/lib/chromium/chromium" >"$tools/chromium"
  chmod +x "$tools/chromium"
}

find_chromium() {
  if ! KECHUANG_TEST_CHROMIUM="$(chromium_here)"; then
    fetch chromium fonts-noto-cjk && wrap_chromium
    KECHUANG_TEST_CHROMIUM="$(chromium_here)" || say "No Chromium here: browser journeys are skipped."
  elif command -v fc-list >/dev/null && [[ -z "$(fc-list :lang=zh 2>/dev/null)" ]]; then
    fetch fonts-noto-cjk
  fi
  export KECHUANG_TEST_CHROMIUM
}

# Office opens what we write. Only as root: unpacked into a folder it does not start.
find_office() {
  command -v soffice >/dev/null && return
  [[ $EUID -eq 0 ]] && fetch libreoffice-writer-nogui libreoffice-calc-nogui fonts-noto-cjk && return
  say "No LibreOffice here: the tests that open our files in it are skipped."
}

# Draws pages as pictures. Where it cannot be had the tests that look at them are skipped.
find_poppler() { command -v pdftoppm >/dev/null || { [[ $EUID -eq 0 ]] && fetch poppler-utils; } || say "No pdftoppm here: the tests that look at printed pages are skipped."; }

postgres_bin() { ls -d /usr/lib/postgresql/*/bin "$tools"/usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

# The server refuses to run as root, so root lends it to a user without rights.
as_postgres() {
  if [[ $EUID -ne 0 ]]; then "$@"; return; fi
  local user=nobody
  id -u postgres >/dev/null 2>&1 && user=postgres
  setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@"
}

free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 20000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start_postgres() {
  [[ -n "${KECHUANG_TEST_POSTGRES:-}" ]] && return
  local bin port try
  bin="$(postgres_bin)"
  [[ -n "$bin" ]] || { fetch postgresql; bin="$(postgres_bin)"; }
  [[ -n "$bin" ]] || { say "No PostgreSQL here: its tests are skipped."; return; }
  postgres_folder="$(mktemp -d /tmp/kechuang-pg.XXXXXX)"
  chmod 755 "$postgres_folder"
  [[ $EUID -eq 0 ]] && chown "$(id -u postgres 2>/dev/null || id -u nobody)" "$postgres_folder"
  if ! (cd / && as_postgres "$bin/initdb" -D "$postgres_folder/data" -U kechuang -A trust -E UTF8 --no-locale --no-sync) >"$results/postgres.log" 2>&1; then
    say "PostgreSQL could not be set up (see $results/postgres.log): its tests are skipped."
    return
  fi
  for try in 1 2 3; do
    port="$(free_port)"
    # The data are thrown away at the end, so nothing is forced to disk.
    if (cd / && as_postgres "$bin/pg_ctl" -D "$postgres_folder/data" -w -t 60 -l "$postgres_folder/log" \
        -o "-h 127.0.0.1 -p $port -k $postgres_folder -c fsync=off -c full_page_writes=off -c max_connections=200" start) >>"$results/postgres.log" 2>&1; then
      export KECHUANG_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=kechuang;Database=postgres"
      return
    fi
  done
  say "PostgreSQL did not start (see $results/postgres.log): its tests are skipped."
}

stop_postgres() {
  [[ -n "$postgres_folder" ]] || return 0
  local bin
  bin="$(postgres_bin)"
  [[ -f "$postgres_folder/data/postmaster.pid" ]] && (cd / && as_postgres "$bin/pg_ctl" -D "$postgres_folder/data" -m immediate stop) >/dev/null 2>&1
  rm -rf "$postgres_folder"
  postgres_folder=""
}
