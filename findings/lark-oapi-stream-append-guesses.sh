#!/usr/bin/env bash
# lark-oapi 1.7.5 (PyPI), the platform's official Python SDK: a streamed answer is not the sum of its pieces.
#
# `append` of the SDK's streaming Markdown card takes the next piece of an answer. It does not add it: it looks for the
# longest overlap between the end of the text so far and the beginning of the piece, as if pieces could repeat
# each other. Tokens of a model that happen to begin as the text ends are swallowed: zeros of a number, a doubled letter
# at the border of a word, a repeated word. What the reader sees is another text, and nothing tells.
#
# Seen (pieces -> what append makes of them):
#   1|0|0|0 -> 10
#   Book|keeper -> Bookeeper
#   ha|ha -> ha
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check lark-oapi==1.7.5

cat > "$folder/run.py" <<'PYTHON'
from lark_oapi.channel.outbound.streaming.merge_text import merge_streaming_text

for pieces in (["1", "0", "0", "0"], ["Book", "keeper"], ["ha", "ha"]):
    text = ""
    for piece in pieces:
        text = merge_streaming_text(text, piece)
    print("|".join(pieces), "->", text)
PYTHON

seen=$("$folder/venv/bin/python" "$folder/run.py")
expected='1|0|0|0 -> 10
Book|keeper -> Bookeeper
ha|ha -> ha'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "the behaviour has changed" >&2; exit 1; }
