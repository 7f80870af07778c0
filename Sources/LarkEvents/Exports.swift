// One import gives a bot everything: events, and what it answers them with.
@_exported public import LarkIM
