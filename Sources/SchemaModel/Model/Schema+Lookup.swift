extension Schema {
  /// The service of that name.
  public func service(named name: String) -> Service? {
    services.first { $0.name == name }
  }

  /// The method of that id.
  public func method(_ id: MethodID) -> Method? {
    service(named: id.service)?.method(id)
  }

  /// The method whose id is written like `im.chat.members.get`.
  public func method(_ id: String) -> Method? {
    MethodID(id).flatMap { method($0) }
  }

  /// The event of that id.
  public func event(_ id: EventID) -> Event? {
    service(named: id.service)?.events.element(keyed: id, by: \.id)
  }

  /// The event of that type, such as `im.message.receive_v1`.
  public func event(ofType type: String) -> Event? {
    services.lazy.flatMap(\.events).first { $0.type == type }
  }

  /// The shared type of that id.
  public func type(_ id: TypeID) -> SharedType? {
    service(named: id.service)?.type(id) ?? elementSet(named: id.service)?.types.element(keyed: id, by: \.id)
  }

  /// The set of elements of that name.
  public func elementSet(named name: String) -> ElementSet? {
    elementSets.first { $0.name == name }
  }

  /// The element of that id.
  public func element(_ id: ElementID) -> Element? {
    elementSet(named: id.set)?.elements.element(keyed: id, by: \.id)
  }
}

extension Service {
  /// The resources that have methods, each once, in order.
  public var resources: [String] {
    methods.reduce(into: []) { names, method in
      // Methods are sorted by id, so those of one resource stand together.
      if names.last != method.id.resource { names.append(method.id.resource) }
    }
  }

  /// The methods of a resource, in order.
  public func methods(of resource: String) -> [Method] {
    methods.filter { $0.id.resource == resource }
  }

  /// The method of that id.
  public func method(_ id: MethodID) -> Method? {
    methods.element(keyed: id, by: \.id)
  }

  /// The shared type of that id.
  public func type(_ id: TypeID) -> SharedType? {
    types.element(keyed: id, by: \.id)
  }
}

extension MethodID {
  /// Takes an id like `im.chat.members.get` apart: the service is in front of the first dot, the name behind the last.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, let service = parts.first, let name = parts.last, !parts.contains("") else { return nil }
    self.init(service: service, resource: parts.dropFirst().dropLast().joined(separator: "."), name: name)
  }
}

extension Array {
  /// The element with a key, in an array that is sorted by it.
  fileprivate func element<Key: Comparable>(keyed key: Key, by path: (Element) -> Key) -> Element? {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if path(self[middle]) < key { low = middle + 1 } else { high = middle }
    }
    guard low < endIndex, path(self[low]) == key else { return nil }
    return self[low]
  }
}
