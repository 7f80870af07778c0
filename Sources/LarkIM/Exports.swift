// One import gives an app everything: requests, client and the transport of the platform.
@_exported public import LarkAPI
@_exported public import LarkCore
@_exported public import LarkHTTP
