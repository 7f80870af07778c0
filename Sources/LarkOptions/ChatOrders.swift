package import LarkAPI

extension IM.Chats.List.SortType {
  /// Reads `--sort`, and `--sort-type`, which has the platform's own words; nil where neither is given.
  package init?<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
    switch try flags.given(among: ["sort"]).isEmpty ? nil : try flags.text("sort") {
    case "create_time": self = .byCreateTimeAsc
    case "active_time": self = .byActiveTimeDesc
    default:
      guard let order: Self = try flags.word("sort-type") else { return nil }
      self = order
    }
  }
}

extension IM.Chats.Search.Sorter {
  /// Reads `--sort`, and `--sort-by`, which has the platform's own words; nil where neither is given.
  package init?<Flags: FlagReader>(_ flags: Flags) throws(Flags.Failure) {
    switch try flags.text("sort") {
    case "create_time": self = .createTimeDesc
    case "update_time": self = .updateTimeDesc
    case "member_count": self = .memberCountDesc
    default:
      guard let order: Self = try flags.word("sort-by") else { return nil }
      self = order
    }
  }
}
