// What the runtime uses of Foundation, and the C library. On Linux that is FoundationEssentials: the rest of Foundation
// would bring its own copy of the world's languages and time zones into every process. Apple's systems have it in
// memory anyway.
#if canImport(FoundationEssentials)
  @_exported public import FoundationEssentials
#else
  @_exported public import Foundation
#endif

#if canImport(Darwin)
  @_exported public import Darwin
#elseif canImport(Android)
  @_exported public import Android
#elseif canImport(Musl)
  @_exported public import Musl
#else
  @_exported public import Glibc
#endif
