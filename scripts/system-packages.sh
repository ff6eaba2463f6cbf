#!/bin/sh
# The Debian and Ubuntu packages that Holdpoint needs beside npm's, and what to do when one is missing.
#
#   sh scripts/system-packages.sh [window] [display] [compiler] [tests]      no group: all of them
#
# It asks on a terminal or installs without one, but only as root and only on Debian or Ubuntu. Anyone else gets the
# one line to type and exit code 1. HOLDPOINT_INSTALL=0 forbids installing. All it says goes to standard error.
set -eu

# group, what is looked for (a library by the name the loader knows), package. Where the name depends on the release,
# the newer name comes first.
packages='
window    library  libgtk-3.so.0     libgtk-3-0t64|libgtk-3-0
window    library  libnss3.so        libnss3
window    library  libasound.so.2    libasound2t64|libasound2
window    library  libgbm.so.1       libgbm1
display   command  xvfb-run          xvfb
display   command  xauth             xauth
compiler  command  gcc               gcc
compiler  command  g++               g++
tests     command  pdftotext         poppler-utils
tests     command  strace            strace
tests     command  git               git
'

say() { echo "[packages] $*" >&2; }

# Where the loader's list cannot be read (musl, NixOS), a library counts as present: Electron then names what it lacks.
list_libraries() { libraries=$("$(command -v ldconfig || echo /sbin/ldconfig)" -p 2>/dev/null || true); }

is_present() { # kind name
  case $1 in
    command) command -v "$2" >/dev/null ;;
    library) [ -z "$libraries" ] || echo "$libraries" | grep -qF "$2 (" ;;
  esac
}

package_name() { # alternatives, separated by |
  last=${1##*|}
  for name in $(echo "$1" | tr '|' ' '); do
    if [ "$name" = "$last" ] || apt-cache show "$name" >/dev/null 2>&1; then
      echo "$name"
      return
    fi
  done
}

# Sets $things (what was looked for and not found) and $names (the packages that bring it).
find_missing() {
  things=
  names=
  while read -r group kind thing alternatives; do
    case " $groups " in *" $group "*) ;; *) continue ;; esac
    if is_present "$kind" "$thing"; then continue; fi
    things="$things${things:+, }$thing"
    names="$names${names:+ }$(package_name "$alternatives")"
  done <<LIST
$(echo "$packages" | sed '/^$/d')
LIST
}

stop() {
  say "Missing: $things. $1"
  exit 1
}

groups=${*:-window display compiler tests}
list_libraries
find_missing
[ -n "$names" ] || exit 0

if ! command -v apt-get >/dev/null; then
  stop "Install what brings them here; Debian calls the packages: $names"
fi
line="apt-get install -y --no-install-recommends $names"
if [ "$(id -u)" != 0 ]; then stop "Type: sudo $line"; fi
if [ "${HOLDPOINT_INSTALL:-1}" = 0 ]; then stop "HOLDPOINT_INSTALL=0 forbids installing. Type: $line"; fi

if [ -t 0 ] && [ -t 2 ] && [ -z "${CI:-}" ]; then
  printf '[packages] Missing: %s. Install %s now? [Y/n] ' "$things" "$names" >&2
  read -r answer || answer=n
  case $answer in '' | [Yy]*) ;; *) stop "Type: $line" ;; esac
fi

# The package lists of a fresh container are empty, so that only now the right names can be known.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=120 update >"$log" 2>&1 || say "apt-get update failed: $(tail -n 1 "$log")"
find_missing
say "Installing $names"
# $names holds several words on purpose.
if ! apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends $names >"$log" 2>&1; then
  cat "$log" >&2
  stop "apt-get could not install: $names"
fi
list_libraries
find_missing
[ -z "$names" ] || stop "apt-get installed without an error, and still they are not there."
