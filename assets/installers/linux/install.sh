#!/bin/sh
# Installs the Resource Guide of this folder for you alone, without root; or takes it away again.
#   sh install.sh                       copy it, and put it into the menu
#   sh install.sh --remove              take it away; settings stay
#   sh install.sh --remove --settings   take it away with its settings
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
place=$data/resource-guide
command=$HOME/.local/bin/resource-guide
files="applications/resource-guide.desktop applications/resource-guide-pack.desktop mime/packages/resource-guide.xml
  icons/hicolor/scalable/apps/resource-guide.svg man/man1/resource-guide.1 bash-completion/completions/resource-guide"

refresh() {
  if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$data/applications"; fi
  if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" >/dev/null 2>&1 || true; fi
}

remove() {
  if [ -f "$place/.installed" ]; then rm -rf "$place"; fi
  for file in $files; do rm -f "$data/$file"; done
  if [ -L "$command" ]; then rm -f "$command"; fi
}

case ${1:-} in
  --remove)
    remove
    refresh
    if [ "${2:-}" = --settings ]; then
      rm -rf "${XDG_CONFIG_HOME:-$HOME/.config}/resource-guide" "${XDG_CACHE_HOME:-$HOME/.cache}/resource-guide"
      echo "Resource Guide and its settings are gone."
    else
      echo "Resource Guide is gone; your settings stay."
    fi
    exit
    ;;
  '') ;;
  *) sed -n '2,5s/^# //p' "$0" >&2 && exit 2 ;;
esac

if [ "$here" = "$place" ]; then echo "It is installed already, in $place." && exit; fi
if [ -e "$place" ] && [ ! -f "$place/.installed" ]; then
  echo "$place is there and was not made by this installer. Move it away and start again." >&2
  exit 1
fi
# The new one is whole before the old one goes.
rm -rf "$place.new"
mkdir -p "$data"
cp -R "$here" "$place.new"
rm -f "$place.new/portable" "$place.new/portable.txt"
: >"$place.new/.installed"
remove
mv "$place.new" "$place"
for file in $files; do mkdir -p "$(dirname "$data/$file")"; done
mkdir -p "$(dirname "$command")"
for name in resource-guide.desktop resource-guide-pack.desktop; do
  # Quotation marks, backslashes and signs of the shell in a path are written as the desktop's rules want them.
  path=$(printf %s "$place/resource-guide" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/[&|]/\\&/g' -e 's/%/%%/g')
  sed "s|^Exec=resource-guide|Exec=\"$path\"|" "$place/share/$name" >"$data/applications/$name"
done
cp "$place/share/resource-guide.xml" "$data/mime/packages/"
cp "$place/share/resource-guide.svg" "$data/icons/hicolor/scalable/apps/"
cp "$place/share/resource-guide.1" "$data/man/man1/"
cp "$place/share/resource-guide.bash" "$data/bash-completion/completions/resource-guide"
ln -sf "$place/resource-guide" "$command"
refresh
echo "Resource Guide is installed: look for it in the menu, or type: $command"
