// One import gives a bot what it needs to write cards: their elements, what sends them, and answers that stream.
@_exported public import LarkCardElements
@_exported public import LarkIM
