// Generated from schema/acme/types/labels.json by lark-codegen. Do not edit: change the schema and generate again.

extension Acme.Types {
  /// Labels of a ticket.
  ///
  /// - Source: `schema/acme/types/labels.json`
  public typealias Labels = [String]
}
