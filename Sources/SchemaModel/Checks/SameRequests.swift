/// Finds methods that make the request of another one: copied files, most likely.
///
/// Nothing is wrong with a schema that has them, so readers take it; tools that people run on their files tell.
public enum SameRequests {
  /// A warning for each method that makes the request of another one and has a caller in common with it.
  ///
  /// One for users and one for bots are two views of one request, and names that differ in spelling alone are those of
  /// one method, as catalogs have them.
  public static func diagnostics(in schema: Schema) -> [Diagnostic] {
    var known: [String: [Method]] = [:]
    var found: [Diagnostic] = []
    for method in schema.services.flatMap(\.methods).sorted(by: { $0.id < $1.id }) {
      // What is in braces is named by each method for itself.
      let parts = method.path.split(separator: "/", omittingEmptySubsequences: false)
      let key = method.verb.rawValue + " " + parts.map { $0.contains("{") ? "{}" : String($0) }.joined(separator: "/")
      guard let first = known[key]?.first(where: { isCopy(method, of: $0) }) else {
        known[key, default: []].append(method)
        continue
      }
      found.append(
        Diagnostic(
          .warning, at: method.position,
          "\(method.verb.rawValue) \(method.path) is the request of \(Wording.quoted(first.id.description)) as well",
          remedy: "correct the path, or remove one of the two methods", code: "schema.same-request"))
    }
    return found
  }

  private static func isCopy(_ method: Method, of first: Method) -> Bool {
    !Set(first.identities).isDisjoint(with: method.identities)
      && (first.id.resource, letters(of: first.id.name)) != (method.id.resource, letters(of: method.id.name))
  }

  /// The letters of a name, whatever their case.
  private static func letters(of name: String) -> String {
    name.lowercased().filter(\.isLetter)
  }
}
