import LarkEvents

// The README shows this function.
func answer(as bot: LarkClient<Bot>) async throws {
  let listener = bot.listener()
  listener.on(IM.Events.MessageReceived.self) { event in
    guard let message = event.message else { return }
    try await bot.reply(to: message, .markdown("You said: \(message.text)"), idempotencyKey: event.header.eventID)
  }
  listener.on(CardKit.Events.CardAction.self) { action in
    action.action?.tag == "button" ? .toast("Saved", .success) : nil
  }
  listener.onOther { event in print("nothing is done about", event.header.type) }
  try await listener.run()
}
