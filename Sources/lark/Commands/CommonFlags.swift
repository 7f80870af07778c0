/// Flags that several commands share.
enum CommonFlags {
  /// Who calls.
  static let identity = FlagSpec(
    "as", .choice(["user", "bot", "auto"]), default: "auto",
    "Who calls: the signed-in user, the app's bot, or whichever has a token")

  /// Which app it is for; may stand anywhere on the line.
  static let profile = FlagSpec(
    "profile", .text(name: "name"), "Work for the app of this profile, see 'lark config init'")

  /// Which methods there are; may stand anywhere on the line.
  public static let schema = FlagSpec(
    "schema", .path(name: "folder"), "Take services and methods from this folder instead of the built-in ones")

  /// What may stand anywhere on the line.
  public static let global = [profile, schema]

  /// How answers with rows in them are laid out.
  static let format = FlagSpec(
    "format", .choice(["json", "ndjson", "table", "csv", "pretty"]), default: "json",
    "Layout of the answer, pretty with --dry-run only")

  /// Leaves formulas in CSV alone.
  static let rawCSV = FlagSpec(
    "raw-csv", .none,
    "With --format csv: leave texts that begin with = + - @ as they are; otherwise ' stands before them, so that no "
      + "spreadsheet runs them")

  /// How a few facts are laid out.
  static let reportFormat = FlagSpec(
    "format", .choice(["json", "pretty"]), default: "json", "JSON for programs, or text for people")

  /// Short for `--format json`, which other tools of this kind have.
  static let json = FlagSpec("json", .none, "Same as --format json", isHidden: true)

  /// Shows the request instead of sending it.
  static let dryRun = FlagSpec("dry-run", .none, "Print the request and send nothing")

  /// Confirms a call that is hard to undo.
  static let yes = FlagSpec("yes", .none, "Confirm a call that cannot be undone easily")

  /// Where a download or the answer goes.
  static let output = FlagSpec(
    "output", short: "o", .path(name: "path"),
    "Save the answer's body to a file below the working directory; in a folder it gets the name that the answer says")

  /// Lets `--output` replace a file.
  static let overwrite = FlagSpec("overwrite", .none, "Let --output replace a file that exists")

  /// How long to wait.
  static let timeout = FlagSpec(
    "timeout", .integer(name: "seconds", in: 1...86_400), "Give up on each call after so many seconds")

  /// Follows an answer through all its pages.
  static let pageAll = FlagSpec("page-all", .none, "Fetch all pages and answer them as one")
  /// How many pages to follow at most.
  static let pageLimit = FlagSpec(
    "page-limit", .integer(name: "n", in: 0...Int.max), default: "10",
    "With --page-all: stop after so many pages; 0 means never")
  /// How long to wait between pages.
  static let pageDelay = FlagSpec(
    "page-delay", .integer(name: "ms", in: 0...600_000), default: "200",
    "With --page-all: pause so many milliseconds between pages")
}
