// Options are made of what requests are made of.
@_exported public import LarkAPI
@_exported public import LarkCore
