// One import gives an app everything: requests, shortcuts, client and the transport of the platform.
@_exported public import LarkAPI
@_exported public import LarkCore
@_exported public import LarkHTTP
@_exported public import LarkOptions
@_exported public import LarkShortcuts
