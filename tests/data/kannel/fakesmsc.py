#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The message centre behind Kannel's `smsc = fake` driver, for tests.

usage: fakesmsc.py PORT UDP_PORT LOG       connects to PORT; logs each message it is given, a line each; a datagram to
UDP_PORT of lines `FROM TO text|data|ucs2 PAYLOAD` (percent-encoded but for text) plays inbound texts.
"""
import asyncio
import sys


async def main() -> None:
    port, udp_port, log_name = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)

    class Inbound(asyncio.DatagramProtocol):
        def datagram_received(self, data: bytes, address) -> None:
            writer.write(data if data.endswith(b"\n") else data + b"\n")

    await asyncio.get_running_loop().create_datagram_endpoint(Inbound, local_addr=("127.0.0.1", udp_port))
    with open(log_name, "ab", buffering=0) as log:
        while data := await reader.read(1 << 16):
            log.write(data)


asyncio.run(main())
