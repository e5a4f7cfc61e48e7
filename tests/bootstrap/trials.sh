#!/bin/bash
# README's two commands on a computer that has Python and nothing else: trials.sh [WORK [COMMIT]], with root on Debian.
# An empty clone on bare Debian 12 and 13 (or what SUITES names), as an ordinary user and as root, without a locale, in
# an awkward folder.
# Needs: debootstrap xvfb git (apt), and the network that a first start needs.
set -euo pipefail
work=$(realpath -m "${1:-/var/tmp/resource-guide-bare}") commit=${2:-HEAD} checkout=$(cd "$(dirname "$0")/../.." && pwd)
source "$checkout/tests/trial_bench.sh"

folder='guía de ayuda #1, ñ'
enter() { # ROOT USER SCREEN COMMAND: a command in that user's clone; SCREEN may be empty
  chroot --userspec="$2:$2" "$1" /usr/bin/env -i HOME="$(chroot "$1" sh -c "echo ~$2")" PATH=/usr/bin:/bin LC_ALL=C \
    ${3:+DISPLAY="$3"} ${PIP_CERT:+PIP_CERT="$PIP_CERT"} sh -c "cd && cd '$folder' && $4"
}

mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep '://' | grep -v security | head -1)
for suite in ${SUITES:-bookworm trixie}; do
  root=$work/$suite
  [ -d "$root/etc" ] || debootstrap --variant=minbase --include=python3 "$suite" "$root" "$mirror" >/dev/null
  chroot "$root" id ana >/dev/null 2>&1 || chroot "$root" useradd -m ana
  mount_in -t proc proc "$root/proc"
  mount_in --bind /dev "$root/dev"
  mount_in --bind /dev/pts "$root/dev/pts"
  mount_in --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
  # The network as this computer has it.
  cp /etc/resolv.conf "$root/etc/"
  cp /etc/apt/apt.conf.d/99* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
  for file in /etc/pip.conf "$HOME/.config/pip/pip.conf" "${PIP_CERT:-}"; do
    if [ -f "$file" ]; then mkdir -p "$root$(dirname "$file")" && cp "$file" "$root$file"; fi
  done
  chroot "$root" apt-get -qq update
  for user in ana root; do
    home=$root$(chroot "$root" sh -c "echo ~$user")
    rm -rf "$home/$folder" "$home"/.cache "$home"/.local
    git clone -q "$checkout" "$home/$folder"
    git -C "$home/$folder" checkout -q "$(git -C "$checkout" rev-parse "$commit")"
    if [ "$user" != root ]; then
      if [ -f "$HOME/.config/pip/pip.conf" ]; then
        mkdir -p "$home/.config/pip" && cp "$HOME/.config/pip/pip.conf" "$home/.config/pip/"
      fi
      chroot "$root" chown -R "$user:$user" "/home/$user"
    fi
    try "$suite, $user: python3 main.py sets itself up, and says that there is no screen" \
      enter "$root" "$user" '' 'python3 main.py 2>&1 | tee /dev/stderr | grep -q "no screen here"'
    try "$suite, $user: a command" enter "$root" "$user" '' "python3 main.py search place to sleep | grep 508-"
  done
  try "$suite, ana: python3 -m tests --quick begins, and its first tests pass" \
    enter "$root" ana '' "python3 -m tests --quick tests/system tests/launch tests/content/reading"
  try "$suite, ana: the window, used, with what Qt lacks fetched" enter "$root" ana "$display" ".venv/bin/python -c '
import runpy, sys
from guide_app.launch.libraries import load_fetched
load_fetched()
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name=\"__main__\")' tests/installers/smoke.py main.py ~/card.pdf && grep -q ^%PDF ~/card.pdf"
done
exit "$failed"
