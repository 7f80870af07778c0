import LarkCore

extension Acme.Desk.Types.Ticket {
  /// Whether somebody still has to do something.
  public var isOpen: Bool { state == .open }
}
