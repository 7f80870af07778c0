// One import gives a bot what it needs to write cards: requests, client, transport, and what messages are made of.
@_exported public import LarkIM
