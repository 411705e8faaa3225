#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command on a display and a session bus of its own: run-xvfb.sh COMMAND [ARG ...]
# TEST_SCREEN may name another size, TEST_RUNTIME_DIR another place for sockets (portals need the usual one).
set -eu
work=$(mktemp -d)
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 "${TEST_SCREEN:-1280x800}x24" -nolisten tcp -noreset 3> "$work/display" 2> /dev/null &
server=$!
trap 'kill "$server" 2> /dev/null; wait "$server" 2> /dev/null || :; rm -rf "$work" || :' EXIT INT TERM
read -r number < "$work/display"

export DISPLAY=":$number" XDG_RUNTIME_DIR="${TEST_RUNTIME_DIR:-$work/run}" HOME="$work/home" GDK_BACKEND=x11 GSK_RENDERER=cairo
export XDG_CONFIG_HOME="$work/home/.config" XDG_STATE_HOME="$work/home/.local/state"
export XDG_DATA_HOME="$work/home/.local/share" XDG_CACHE_HOME="$work/home/.cache"
unset WAYLAND_DISPLAY
export ADW_DISABLE_PORTAL=1 # its colours and animations are the desktop's, which is not there
mkdir -m 700 -p "$XDG_RUNTIME_DIR" "$XDG_CONFIG_HOME/gtk-4.0" "$XDG_STATE_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME"
printf '[Settings]\ngtk-font-name=Cantarell 11\ngtk-enable-animations=0\n' > "$XDG_CONFIG_HOME/gtk-4.0/settings.ini"

# Nothing is under the pointer that nobody moves: a tooltip of GTK 4.8 may outlive the popover that it is for.
xdotool mousemove 9999 9999 2> /dev/null || :

# What the services of the bus print is none of the command's output.
dbus-run-session -- sh -c 'exec "$@" >&4 4>&-' sh "$@" 4>&1 >&2
