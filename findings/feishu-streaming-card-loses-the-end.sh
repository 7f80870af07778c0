#!/usr/bin/env bash
# feishu-streaming-card 0.1.0 (PyPI): the end of a streamed answer never arrives.
#
# `push` takes the whole text so far and drops it when the last push was less than 0.12 s ago: nothing remembers what was
# dropped. Leaving the `async with` block closes the card with "the latest text", which is the last text that got
# through, not the last one given. The loop of the package's README, which pushes as tokens come and then leaves the
# block, therefore ends with a card that lacks whatever came within the last 0.12 s. `close(final_text=…)` has it whole.
#
# Seen (a local server in the place of the platform; six words pushed at once, then the block is left):
#   README loop   final card: one
#   final_text    final card: one two three four five six
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check feishu-streaming-card==0.1.0 lark-oapi==1.7.5

cat > "$folder/run.py" <<'PYTHON'
import asyncio
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import lark_oapi
from feishu_streaming_card import StreamingCard, StreamingCardConfig

final = []


class Platform(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.command == "PUT" and "/elements/" not in self.path and self.path.startswith("/open-apis/cardkit"):
            card = json.loads(json.loads(body)["card"]["data"])
            final.append(card["body"]["elements"][0]["content"])
        reply = json.dumps({
            "code": 0, "msg": "ok", "tenant_access_token": "t-1", "expire": 7200,
            "data": {"card_id": "7000000000000000001", "message_id": "om_1"},
        }).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    do_GET = do_POST = do_PUT = do_PATCH = answer

    def log_message(self, *arguments):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Platform)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = (
    lark_oapi.Client.builder().app_id("cli_a").app_secret("s")
    .domain(f"http://127.0.0.1:{server.server_port}").build()
)
# Longer than the usual interval, so that a slow machine shows the same.
config = StreamingCardConfig(min_push_interval_s=30)
words = ["one", " two", " three", " four", " five", " six"]


async def stream(closes_with_text):
    async with await StreamingCard.open(client=client, chat_id="ou_1", config=config) as card:
        text = ""
        for word in words:
            text += word
            await card.push(text)
        if closes_with_text:
            await card.close(final_text=text)


for name, closes_with_text in (("README loop", False), ("final_text", True)):
    final.clear()
    asyncio.run(stream(closes_with_text))
    print(f"{name:13} final card: {final[-1]}")
PYTHON

seen=$("$folder/venv/bin/python" "$folder/run.py")
expected='README loop   final card: one
final_text    final card: one two three four five six'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "the behaviour has changed" >&2; exit 1; }
