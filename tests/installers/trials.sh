#!/bin/bash
# What a maintainer tries before a release, with root on Debian: trials.sh DIST [WORK]
# The downloads of DIST on bare Debian 12 and 13 as an ordinary user, on a FAT stick, and, as far as Wine goes, for Windows.
# Needs: lintian appstream debootstrap xvfb dosfstools mtools wine gcc-mingw-w64-x86-64 (apt), and the set-up of python3 -m tests.
set -euo pipefail
dist=$(realpath "$1") work=$(realpath -m "${2:-/var/tmp/resource-guide-trials}") checkout=$(cd "$(dirname "$0")/../.." && pwd)
source "$checkout/tests/trial_bench.sh"
export DISPLAY=$display

enter() { # ROOT USER COMMAND: a command in a root, as someone
  chroot --userspec="$2:$2" "$1" /usr/bin/env -i HOME="$(chroot "$1" sh -c "echo ~$2")" PATH=/usr/bin:/bin LC_ALL=C DISPLAY="$DISPLAY" sh -c "cd && $3"
}

use() { # ROOT FOLDER: the window, every place in it, a search, a card, hiding: through the program in a root, as its user
  enter "$1" ana "PYTHONNOUSERSITE=1 $2/bin/python3.11* -c 'import runpy, sys, PySide6
PySide6.__path__.append(\"/tests/PySide6\"); sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name=\"__main__\")' /tests/tests/installers/smoke.py $2/lib/start.pyc /home/ana/window.pdf && grep -q ^%PDF window.pdf && rm window.pdf"
}

put_on_stick() { # NAME PLACE USER: the portable folder on a FAT file system, mounted as a desktop mounts it
  local image=$work/$1.img unpacked=$work/unpacked
  rm -rf "$image" "$unpacked"
  truncate -s 400M "$image"
  mkfs.vfat "$image" >/dev/null
  if grep -qw vfat /proc/filesystems || modprobe -q vfat 2>/dev/null; then
    mount_in -o "loop,uid=$3,gid=$3,shortname=mixed,utf8=1,showexec,flush" "$image" "$2"
    tar -C "$2" --no-same-owner -xf "$dist"/resource-guide-*-linux-portable.tar.xz
    return
  fi
  # A kernel without FAT: mtools writes the files to it and reads them back, and modes become what such a mount shows.
  say note "this kernel mounts no FAT: the files went through a FAT image by mtools"
  mkdir "$unpacked"
  tar -C "$unpacked" -xf "$dist"/resource-guide-*-linux-portable.tar.xz
  mcopy -s -Q -i "$image" "$unpacked"/* ::/
  mount_in -t tmpfs -o "uid=$3,gid=$3" stick "$2"
  mcopy -s -n -Q -i "$image" '::*' "$2/"
  chown -R "$3:$3" "$2"
  find "$2" -type f ! -iname '*.exe' -exec chmod 644 {} +
  find "$2" -type f -iname '*.exe' -exec chmod 755 {} +
}

package=$(echo "$dist"/resource-guide_*_amd64.deb)
dpkg-deb -x "$package" "$work/unpacked-package"
# Whoever publishes it adds their web page and an id of their own domain.
try "the package: lintian finds no error" lintian --allow-root --fail-on error,warning "$package"
try "the package: its description for software centers" appstreamcli validate --no-net \
  --override=cid-desktopapp-is-not-rdns=info,url-homepage-missing=info "$work"/unpacked-package/usr/share/metainfo/*.xml
rm -rf "$work/unpacked-package"

mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep '://' | grep -v security | head -1)
qt=$("$checkout/.venv/bin/python" -c 'import PySide6; print(PySide6.__path__[0])')
for suite in bookworm trixie; do
  root=$work/$suite
  [ -d "$root/etc" ] || debootstrap --variant=minbase "$suite" "$root" "$mirror" >/dev/null
  chroot "$root" id ana >/dev/null 2>&1 || chroot "$root" useradd -m ana
  mount_in -t proc proc "$root/proc"
  mount_in --bind /dev "$root/dev"
  mount_in --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
  # The hand of the tests: QtTest, and the tests without the guide beside them.
  rm -rf "$root/tests" "$root"/home/ana/.c* "$root/opt/"*
  mkdir -p "$root/tests/PySide6/Qt/lib"
  cp -r "$checkout/tests" "$root/tests/tests"
  cp "$qt"/QtTest.* "$root/tests/PySide6/"
  cp "$qt"/Qt/lib/libQt6Test.so.6 "$root/tests/PySide6/Qt/lib/"
  tar -C "$root/opt" -xf "$dist"/resource-guide-*-linux.tar.xz
  folder=$(cd "$root" && echo opt/resource-guide-*)
  try "$suite, nothing installed, a user: a command" enter "$root" ana "/$folder/resource-guide search bed"
  try "$suite, nothing installed, a user: a card" enter "$root" ana "/$folder/resource-guide handout wallet-card --output card.pdf"
  try "$suite, nothing installed, a user: the window" use "$root" "/$folder"

  stick=$root/media/stick
  mkdir -p "$stick"
  user=$(chroot "$root" id -u ana)
  put_on_stick "$suite" "$stick" "$user"
  stick_folder=/media/stick/$(basename "$stick"/resource-guide-*)
  rm -rf "$root"/home/ana/.c*
  try "$suite, a FAT stick: a command" enter "$root" ana "sh $stick_folder/resource-guide search bed"
  try "$suite, a FAT stick: the window" use "$root" "$stick_folder"
  try "$suite, a FAT stick: nothing is left on the computer" enter "$root" ana '! ls -d .cache .config 2>/dev/null'
  mount -o remount,ro "$stick"
  try "$suite, the stick read-only: a command" enter "$root" ana "sh $stick_folder/resource-guide search bed"
  try "$suite, the stick read-only: the window" use "$root" "$stick_folder"
  if [ "$suite" = trixie ]; then
    umount "$stick"
    unset 'mounts[-1]'
    mount_in --bind "$work/bookworm/media/stick" "$stick"
    mount -o remount,bind,rw "$stick" && mount -o remount,rw "$work/bookworm/media/stick"
    try "the stick of Debian 12 on Debian 13: as it was left" enter "$root" ana "test -d $stick_folder/guide-data && sh $stick_folder/resource-guide search bed"
  fi

  rm -rf "$root/opt/"*
  cp "$dist"/resource-guide_*_amd64.deb "$root/var/tmp/guide.deb"
  old=$work/old
  rm -rf "$old" && dpkg-deb -R "$dist"/resource-guide_*_amd64.deb "$old" && sed -i 's/^Version: .*/Version: 0.0.1/' "$old/DEBIAN/control"
  touch "$old/usr/lib/resource-guide/lib/of-an-older-version.pyc" && dpkg-deb -Znone -b "$old" "$root/var/tmp/old.deb" >/dev/null
  cp /etc/resolv.conf "$root/etc/" && cp /etc/apt/apt.conf.d/99* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
  chroot "$root" apt-get -qq update
  try "$suite, the package: an older one is installed" chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends /var/tmp/old.deb
  try "$suite, the package: brought up to date" chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends /var/tmp/guide.deb
  try "$suite, the package: nothing of the older one is left" test ! -e "$root/usr/lib/resource-guide/lib/of-an-older-version.pyc"
  try "$suite, the package: a command by its name" enter "$root" ana "resource-guide search bed"
  try "$suite, the package: the window" use "$root" /usr/lib/resource-guide
  try "$suite, the package: removed" chroot "$root" apt-get purge -qq -y resource-guide
  try "$suite, the package: nothing of it is left, settings are" sh -c "! ls -d '$root'/usr/lib/resource-guide '$root'/usr/bin/resource-guide '$root'/usr/share/applications/resource-guide* 2>/dev/null && ls -d '$root'/home/ana/.config/resource-guide"
done

export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscms=n;mscoree,mshtml='
rm -rf "$WINEPREFIX"
wine wineboot -i >/dev/null 2>&1
wineserver -w
for library in icuuc mscms; do
  x86_64-w64-mingw32-gcc -O1 -s -shared -o "$WINEPREFIX/drive_c/windows/system32/$library.dll" "$checkout/tests/installers/wine/$library.c"
done
in_wine() { timeout 300 wine "$@"; }
until_gone() { for ((i = 0; i < 60; i++)); do if [ ! -e "$1" ]; then sleep 2 && return; fi && sleep 2; done; } # It ends later.
home=$(echo "$WINEPREFIX"/drive_c/users/"$(id -un)")
place=$home/AppData/Local/Programs/ResourceGuide
setup=$(echo "$dist"/resource-guide-*-windows-setup.exe)
try "Wine: installed" in_wine "$setup" /S
touch "$place/lib/of-an-older-version.pyc" "$place/a letter of mine.txt"
cd "$place"
try "Wine: a search" sh -c "timeout 300 wine python.exe 'lib\\start.pyc' search place to sleep | grep 508-"
try "Wine: a card" sh -c "timeout 300 wine python.exe 'lib\\start.pyc' handout wallet-card --output 'C:\\card.pdf' && grep -q '^%PDF' '$WINEPREFIX/drive_c/card.pdf'"
cp -r "$checkout/tests" "$WINEPREFIX/drive_c/tests"
try "Wine: the window opens, is painted and closes" in_wine explorer /desktop=trial,1400x900 python.exe -c "
import runpy, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
run = QApplication.exec
def seen():
    (window,) = [each for each in QApplication.topLevelWidgets() if each.inherits('QMainWindow') and each.isVisible()]
    window.grab().save('C:/window.png')
    window.close()
def with_a_look(*_):
    QTimer.singleShot(8000, seen)
    return run()
QApplication.exec = with_a_look
sys.argv = ['start.pyc']
runpy.run_path('lib/start.pyc', run_name='__main__')"
try "Wine: what was seen is kept in window.png" cp "$WINEPREFIX/drive_c/window.png" "$work/window.png"
try "Wine: installed again over the older one" in_wine "$setup" /S
try "Wine: settings stay, a person's own file too" test -d "$home/AppData/Local/resource-guide" -a -e "$place/a letter of mine.txt"
cd "$work"
try "Wine: removed" in_wine "$place/uninstall.exe" /S
until_gone "$place/uninstall.exe"
try "Wine: the program is gone, settings and a person's own file stay" test ! -e "$place/python.exe" -a -d "$home/AppData/Local/resource-guide" -a -e "$place/a letter of mine.txt"
try "Wine: installed once more" in_wine "$setup" /S
try "Wine: removed with its settings" in_wine "$place/uninstall.exe" /S /CLEAR
until_gone "$home/AppData/Local/resource-guide"
try "Wine: program and settings are gone" test ! -e "$place/python.exe" -a ! -e "$home/AppData/Local/resource-guide"
try "Wine: the portable one is unpacked" in_wine "$(echo "$dist"/resource-guide-*-windows-portable.exe)" /S '/D=C:\stick'
try "Wine: the portable one keeps all in its folder" sh -c "cd '$WINEPREFIX/drive_c/stick' && timeout 300 wine python.exe 'lib\\start.pyc' search bed && test ! -e '$home/AppData/Local/resource-guide'"
wineserver -k || true
exit "$failed"
