#!/usr/bin/env bash
# mcp 2.3.0 and fastmcp 4.1.6 (PyPI), the two Python libraries for MCP servers: the same tool gives the same client two kinds of value.
#
# A tool returns a list of texts. MCP wants an object as structured content, so both servers wrap the list as {"result": […]}, and
# neither says so in words of the protocol. fastmcp marks its output schema with `x-fastmcp-wrap-result`, and its client
# unwraps only what is marked: from fastmcp's server `data` is the list, from mcp's server it is an object of a made-up class
# with one member. The texts for the model differ too: one block that holds the whole list as JSON, or one block for each element.
#
# Who writes a server answers with named members, so that no client has to guess.
#
# Seen (fastmcp's client, structured content {"result": ["oc_a", "oc_b"]} from both):
#   fastmcp  data is a list   blocks 1
#   mcp      data is no list  blocks 2
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile --disable-pip-version-check mcp==2.3.0 fastmcp==4.1.6

cat > "$folder/run.py" <<'PYTHON'
import asyncio
import logging

from fastmcp import Client, FastMCP
from mcp.server import MCPServer

logging.disable(logging.CRITICAL)


def chats() -> list[str]:
    return ["oc_a", "oc_b"]


async def main():
    for name, server in (("fastmcp", FastMCP("one")), ("mcp", MCPServer("other"))):
        server.tool()(chats)
        async with Client(server) as client:
            result = await client.call_tool("chats", {})
        assert result.structured_content == {"result": ["oc_a", "oc_b"]}
        kind = "a list" if isinstance(result.data, list) else "no list"
        print(f"{name:8} data is {kind:8} blocks {len(result.content)}")


asyncio.run(main())
PYTHON

seen=$("$folder/venv/bin/python" "$folder/run.py" 2> /dev/null)
expected='fastmcp  data is a list   blocks 1
mcp      data is no list  blocks 2'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "the behaviour has changed" >&2; exit 1; }
