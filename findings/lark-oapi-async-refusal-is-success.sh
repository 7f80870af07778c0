#!/usr/bin/env bash
# lark-oapi 1.7.5 (PyPI), the platform's official Python SDK: one refused call, two verdicts.
#
# `client.request(…)` and its asynchronous twin `client.arequest(…)` send the same generic request. The platform answers
# HTTP 200 with {"code": 230001, "msg": "no permission"}, its usual way to refuse. The synchronous call says so. The
# asynchronous one reports success with code 0: it looks the content type up as `Content-Type` in a plain dict, httpx
# hands all names over in small letters, and without a content type any 2xx is taken for a success that is no JSON.
#
# Who counts on `success()` in asynchronous code takes every refused generic call for done.
#
# Seen:
#   request   success=False code=230001
#   arequest  success=True code=0
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check lark-oapi==1.7.5 httpx==0.28.1

cat > "$folder/run.py" <<'PYTHON'
import asyncio, http.server, json, threading
import lark_oapi as lark

class Platform(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps({"code": 230001, "msg": "no permission"}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_): pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Platform)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = lark.Client.builder().app_id("cli_a").app_secret("s").enable_set_token(True) \
    .domain(f"http://127.0.0.1:{server.server_port}").log_level(lark.LogLevel.CRITICAL).build()
option = lark.RequestOption.builder().tenant_access_token("t-a").build()

def request():
    return lark.BaseRequest.builder().http_method(lark.HttpMethod.GET).uri("/open-apis/im/v1/chats") \
        .token_types({lark.AccessTokenType.TENANT}).build()

def show(name, answer): print(f"{name:9} success={answer.success()} code={answer.code}")
show("request", client.request(request(), option))
show("arequest", asyncio.run(client.arequest(request(), option)))
PYTHON

seen=$(NO_PROXY=127.0.0.1 no_proxy=127.0.0.1 "$folder/venv/bin/python" "$folder/run.py")
expected='request   success=False code=230001
arequest  success=True code=0'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "the behaviour has changed" >&2; exit 1; }
