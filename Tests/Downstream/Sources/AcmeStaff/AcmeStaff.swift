import LarkCore

extension LarkClient where As == Bot {
  /// The chat in which somebody is told of tickets.
  package func deskChat(of person: String) async throws(LarkError) -> String? {
    try await send(Staff.People.Get(personID: person)).deskChatID
  }
}
