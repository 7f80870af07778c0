import LarkCore
import LarkIM
import LarkJSON
import SchemaModel

/// What a command of plain words asks of the method that it stands for: the arguments of that method's own command.
struct AliasCall {
  let alias: CommandAlias
  let parsed: ParsedArguments

  /// The arguments of the method's command.
  ///
  /// - Throws: A validation error for a value that cannot be.
  var arguments: [String] {
    get throws(CommandError) {
      var arguments = try fields
      for flag in CommandAlias.handedOn + [CommonFlags.yes] {
        guard let value = parsed.values[flag.name]?.last else { continue }
        arguments.append("\(flag.spelling)=\(value)")
      }
      return arguments
    }
  }

  private var fields: [String] {
    get throws(CommandError) {
      switch alias.word {
      case CommandAlias.addMember.word: try members().arguments
      case CommandAlias.removeMember.word: try removal()
      case CommandAlias.addReaction.word: try reaction()
      case CommandAlias.uploadFile.word: upload()
      default:
        throw CommandError.notBuiltIn("'\(Tool.name) \(alias.name)'")
      }
    }
  }

  private static func arguments(params: JSONObject = [:], data: JSONObject) -> [String] {
    let params = params.isEmpty ? [] : [RawCall.params.spelling, JSON.object(params).serialized()]
    return params + [RawCall.data.spelling, JSON.object(data).serialized()]
  }

  /// The value of a flag; white space around it means nothing.
  private func text(_ flag: FlagSpec) -> String {
    let value = parsed.value(of: flag) ?? ""
    let words = value.split(whereSeparator: \.isWhitespace)
    return words.count == 1 ? String(words[0]) : value
  }

  /// An id that begins as ids of its kind do.
  private func id(_ flag: FlagSpec, _ prefix: String, _ what: String) throws(CommandError) -> String {
    let id = text(flag)
    guard id.hasPrefix(prefix) else {
      throw .invalidArgument(
        "\(flag.spelling): '\(Echo.safe(id))' is no id of a \(what)", hint: "give one that begins with \(prefix)",
        params: [.init(flag.spelling, reason: "is no id of a \(what)")])
    }
    return id
  }

  // MARK: Members

  private struct Members {
    var ids: [String]
    var arguments: [String]
  }

  private func members() throws(CommandError) -> Members {
    let flag = CommandAlias.userID
    let chat = try id(CommandAlias.chatID, "oc_", "chat")
    var ids: [String] = []
    for id in parsed.values(of: flag).flatMap({ $0.split { $0 == "," || $0.isWhitespace } }).map(String.init)
    where !ids.contains(id) { ids.append(id) }
    guard let first = ids.first else {
      throw .invalidArgument(
        "\(flag.spelling) names nobody", hint: "give the id of a user, which begins with ou_",
        params: [.init(flag.spelling, reason: "is empty")])
    }
    let kind = Self.kind(of: first)
    if let other = ids.first(where: { Self.kind(of: $0) != kind }) {
      throw .invalidArgument(
        "\(flag.spelling): '\(Echo.safe(first))' and '\(Echo.safe(other))' are ids of two kinds",
        hint: "a call takes ids of one kind: make one call for each",
        params: [.init(flag.spelling, reason: "holds ids of two kinds")])
    }
    return Members(
      ids: ids,
      arguments: Self.arguments(
        params: ["chat_id": .string(chat), "member_id_type": .string(kind)],
        data: ["id_list": .array(ids.map(JSON.string))]))
  }

  /// The kind of an id of somebody, as `member_id_type` names it.
  private static func kind(of id: String) -> String {
    let kinds = [("ou_", "open_id"), ("on_", "union_id"), ("cli_", "app_id")]
    return kinds.first { id.hasPrefix($0.0) }?.1 ?? "user_id"
  }

  private func removal() throws(CommandError) -> [String] {
    let members = try members()
    // add-member undoes the removal of one.
    let isConfirmed = members.ids.count == 1 && !parsed.isGiven(CommonFlags.yes)
    return members.arguments + (isConfirmed ? [CommonFlags.yes.spelling] : [])
  }

  // MARK: Reactions

  private func reaction() throws(CommandError) -> [String] {
    let message = try id(CommandAlias.messageID, "om_", "message")
    let flag = CommandAlias.emoji
    let wanted = text(flag)
    guard let emoji = Emoji(wanted) else {
      let near = Emoji.names(near: wanted)
      let question = near.isEmpty ? "" : "did you mean \(near.joined(separator: ", "))? "
      throw .invalidArgument(
        "\(flag.spelling): '\(Echo.safe(wanted))' is no emoji of the platform",
        hint: "\(question)Give the character, a name such as :+1:, or a key such as \(Emoji.common.joined(separator: ", "))",
        params: [.init(flag.spelling, reason: "is no emoji of the platform", suggestions: near)])
    }
    return Self.arguments(
      params: ["message_id": .string(message)], data: ["reaction_type": ["emoji_type": .string(emoji.key)]])
  }

  // MARK: Files

  private func upload() -> [String] {
    let path = parsed.value(of: CommandAlias.file) ?? ""
    let name = path == "-" ? "stdin" : PathRule.parts(of: path).last ?? path
    let type = IM.Files.Create.FileType.ofFile(named: name)
    return Self.arguments(data: ["file_type": .string(type.rawValue), "file_name": .string(name)])
      // With the field in front, a path may hold an equals sign.
      + [RawCall.file.spelling, "file=\(path)"]
  }
}

extension Emoji {
  /// Keys that resemble what was typed.
  fileprivate static func names(near typed: String) -> [String] {
    let word = typed.lowercased().filter { $0 != ":" }
    let byWord = Dictionary(keys.map { ($0.lowercased(), $0) }) { first, _ in first }
    return Suggestions.suggestions(for: word, among: Array(byWord.keys)).compactMap { byWord[$0] }
  }
}
