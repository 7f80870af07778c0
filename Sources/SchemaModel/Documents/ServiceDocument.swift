import LarkJSON

extension DocumentReader {
  /// What `service.json` says; nil where something is missing.
  ///
  /// - Parameter folder: Name of the folder, which is the name of the service.
  mutating func service(_ root: JSONNode, inFolder folder: String) -> Service? {
    guard let keys = keyed(root, as: ServiceKey.self, called: "service.json") else { return nil }
    for key in [ServiceKey.name, .version, .title, .description, .basePath] where keys.lacks(key) {
      reportMissing(key, in: "service.json", at: keys.position, remedy: "add it")
    }
    checkServiceName(keys[.name], folder)
    let version = filledString(keys[.version])
    let title = text(keys[.title])
    let description = sentence(keys[.description])
    let basePath = path(keys[.basePath])
    let namespace = swiftName(keys[.namespace], ofType: true)
    editorSchema(keys[.schema])
    guard let version, let title, let description, let basePath else { return nil }
    return Service(
      name: folder, version: version, title: title, description: description, basePath: basePath, namespace: namespace,
      source: path.text)
  }

  private mutating func checkServiceName(_ member: JSONNode.Member?, _ folder: String) {
    guard let member, let name = string(member), name != folder else { return }
    log.report(
      .serviceName, at: member.value.position,
      "service \(Wording.quoted(name)) is in folder \(Wording.quoted(folder))",
      remedy: "give both one name")
  }
}
