#!/usr/bin/env bash
# lark-oapi 1.7.5 (PyPI), the platform's official Python SDK: an event handler written with `async def` never runs, and the
# platform is told that all is well.
#
# `EventDispatcherHandler` takes any callable, calls it and drops what it returns. From an `async def` that is a coroutine
# which nobody awaits: no line of the handler runs. The answer is 200 with "success", so the platform does not deliver the event
# again. Python's only sign is a RuntimeWarning, which is not raised and goes to standard error.
#
# Seen (the same event to two handlers):
#   def        answer 200  handled 1
#   async def  answer 200  handled 0
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check lark-oapi==1.7.5

cat > "$folder/run.py" <<'PYTHON'
import json
import warnings

import lark_oapi
from lark_oapi.core.model import RawRequest

warnings.simplefilter("ignore")
handled = []


def plain(event):
    handled.append(event)


async def asynchronous(event):
    handled.append(event)


body = json.dumps({
    "schema": "2.0",
    "header": {
        "event_id": "e-1", "event_type": "im.message.receive_v1", "create_time": "1767225601000", "token": "",
        "app_id": "cli_a", "tenant_key": "t",
    },
    "event": {"message": {"message_id": "om_1"}},
}).encode()

for name, handler in (("def", plain), ("async def", asynchronous)):
    handled.clear()
    dispatcher = lark_oapi.EventDispatcherHandler.builder("", "").register_p2_im_message_receive_v1(handler).build()
    request = RawRequest()
    request.uri, request.headers, request.body = "/event", {}, body
    answer = dispatcher.do(request)
    print(f"{name:10} answer {answer.status_code}  handled {len(handled)}")
PYTHON

seen=$("$folder/venv/bin/python" "$folder/run.py")
expected='def        answer 200  handled 1
async def  answer 200  handled 0'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "the behaviour has changed" >&2; exit 1; }
