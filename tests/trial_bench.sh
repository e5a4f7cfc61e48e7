# For trials.sh of the downloads and of a checkout: sourced with $work set; what it opens goes when the script ends.
mkdir -p "$work"
failed=0
try() { # WHAT COMMAND...: says whether a command ends well
  local what=$1 log=$work/log
  shift
  if "$@" >"$log" 2>&1; then say ok "$what"; else say FAILED "$what" && sed 's/^/    /' "$log" | tail -15 && failed=1; fi
}
say() { printf '%s  %s\n' "$1" "$2"; }

rm -f "$work/display" # an earlier run's
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp -ac 3>"$work/display" 2>/dev/null &
server=$!
mounts=()
finish() {
  for ((i = ${#mounts[@]} - 1; i >= 0; i--)); do umount "${mounts[i]}" || true; done
  kill "$server"
}
trap finish EXIT
while [ ! -s "$work/display" ]; do sleep 0.2; done
display=:$(cat "$work/display")

mount_in() { mkdir -p "${@: -1}" && mount "$@" && mounts+=("${@: -1}"); }
