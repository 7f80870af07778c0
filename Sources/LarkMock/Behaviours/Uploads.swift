import LarkJSON

/// An image or a file.
struct Resource: Sendable {
  var key: String
  var name: String
  /// Media type.
  var type: String
  var bytes: [UInt8]
  /// How long it plays, in milliseconds.
  var duration: Int?
  /// Who put it there.
  var owner: Actor
}

/// `im.images`, `im.files` and the resources of messages.
enum Uploads {
  static let methods: [String: Behaviour] = [
    "im.images.create": createImage, "im.images.create_as_user": createImage, "im.images.get": getImage,
    "im.files.create": createFile, "im.files.get": getFile, "im.messages.resources.get": getOfMessage,
  ]

  @Sendable private static func createImage(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard let file = call.files["image"], !file.bytes.isEmpty else { throw .badUpload("image is empty") }
    let key = state.ids.make("img_v3_")
    state.keep(
      Resource(
        key: key, name: file.name, type: imageType(file.bytes) ?? file.type, bytes: file.bytes, owner: call.caller))
    return .data(["image_key": .string(key)])
  }

  @Sendable private static func createFile(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard let file = call.files["file"], !file.bytes.isEmpty else { throw .badUpload("file is empty") }
    let key = state.ids.make("file_v3_")
    state.keep(
      Resource(
        key: key, name: call.field("file_name"), type: file.type, bytes: file.bytes,
        duration: call.data["duration"]?.intValue, owner: call.caller))
    return .data(["file_key": .string(key)])
  }

  @Sendable private static func getImage(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try own(call.text("image_key"), call, state)
  }

  @Sendable private static func getFile(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    try own(call.text("file_key"), call, state)
  }

  private static func own(
    _ key: String, _ call: Call, _ state: PlatformState
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    guard let resource = state.resources[key] else { throw .badUpload("there is no resource of this key") }
    // What others sent is downloaded from the message.
    guard resource.owner == call.caller else { throw PlatformRefusal(234_008, "The app is not the resource sender.") }
    return .file(resource)
  }

  @Sendable private static func getOfMessage(
    _ state: inout PlatformState, _ call: Call
  ) throws(PlatformRefusal) -> PlatformState.Reply {
    let message = try Messages.visible(call.text("message_id"), call, state)
    let key = call.text("file_key")
    let holders = [message] + (state.merged[message.id] ?? []).compactMap { state.messages[$0] }
    guard let resource = state.resources[key],
      holders.contains(where: { $0.content.contains(key) || $0.card?.contains(key) == true })
    else { throw PlatformRefusal(234_003, "The resource is not one of the message.") }
    let isImage = key.hasPrefix("img_")
    guard (call.text("type") == "image") == isImage else { throw .badUpload("the resource is of another type") }
    return .file(resource)
  }

  private static func imageType(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
    if bytes.starts(with: "GIF8".utf8) { return "image/gif" }
    if bytes.count > 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) {
      return "image/webp"
    }
    return nil
  }
}

extension PlatformState {
  /// How many bytes of images and files are kept; the oldest are forgotten where there are more.
  private static let mostBytes = 256 << 20

  fileprivate mutating func keep(_ resource: Resource) {
    resources[resource.key] = resource
    resourceBytes += resource.bytes.count
    guard resourceBytes > Self.mostBytes else { return }
    while resourceBytes > Self.mostBytes / 2, resources.values.count > 1 {
      resources.forgetOldest()
      resourceBytes = resources.values.values.reduce(0) { $0 + $1.bytes.count }
    }
  }
}
