import Foundation
import PackagePlugin

/// Tells a target which commit it is built from: `Tool.commit`.
///
/// The command runs again when the checkout moves to another commit. What was unpacked from an archive of the repository
/// has no history; git has written the commit into the target's `commit.txt` then.
@main
struct CommitOfBuild: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "Commit.swift")
    let archived = target.directoryURL.appending(path: "commit.txt")
    let script = """
      commit=$(grep -E '^[0-9a-f]{40,}$' "$2")
      if [ -z "$commit" ] && [ -e "$1/.git" ]; then commit=$(git -C "$1" rev-parse HEAD 2>/dev/null); fi
      printf 'extension Tool {\\n  /// The commit that this executable was built from; empty where it is not known.\\n' > "$3"
      printf '  static let commit = "%.12s"\\n}\\n' "$commit" >> "$3"
      """
    return [
      .buildCommand(
        displayName: "Naming the commit", executable: URL(filePath: "/bin/sh"),
        arguments: ["-c", script, "commit", root.path, archived.path, output.path],
        inputFiles: [archived] + history(of: root), outputFiles: [output])
    ]
  }

  /// Files that change when another commit is checked out.
  private func history(of root: URL) -> [URL] {
    var folder = root.appending(path: ".git")
    // In a further work tree there is a file that says where the folder is.
    if let text = try? String(contentsOf: folder, encoding: .utf8), text.hasPrefix("gitdir: ") {
      folder = URL(filePath: text.dropFirst(8).trimmingCharacters(in: .newlines), relativeTo: root)
    }
    return ["HEAD", "logs/HEAD"].map { folder.appending(path: $0).absoluteURL }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
  }
}
