extension LarkClient {
  /// Gets files from the web through the client's transport, without its token.
  ///
  /// - Parameter reach: Which hosts may be fetched from.
  package func webFetch(reach: WebReach) -> WebFetch {
    WebFetch(transport: pipeline.transport, configuration: configuration, reach: reach)
  }
}
