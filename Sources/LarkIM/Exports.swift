// One import gives an app everything: requests, client and the URLSession transport.
@_exported public import LarkAPI
@_exported public import LarkCore
@_exported public import LarkHTTP
