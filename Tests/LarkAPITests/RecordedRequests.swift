import Foundation
import LarkAPI
import LarkCore

/// The recorded requests as typed ones, by name. A user and a bot send the same.
enum RecordedRequests {
  static func request(named name: String) -> (any LarkRequest)? {
    switch name {
    case "application.applications.get.full":
      return Application.Applications.Get(
        appID: "app_id_1", lang: .init(rawValue: "ja_jp"), userIDType: .init(rawValue: "open_id"))
    case "application.applications.get.minimal":
      return Application.Applications.Get(appID: "app_id_1", lang: .init(rawValue: "zh_cn"))
    case "contact.users.basic_batch.full":
      return Contact.Users.BasicBatch(
        userIDs: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"],
        userIDType: .init(rawValue: "open_id"))
    case "contact.users.basic_batch.minimal":
      return Contact.Users.BasicBatch(userIDs: ["ou_07d8a6e6df7621556ce0d21922b676700"])
    case "contact.users.batch.full":
      return Contact.Users.Batch(
        userIDs: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"],
        userIDType: .init(rawValue: "user_id"), departmentIDType: .departmentID)
    case "contact.users.batch.minimal":
      return Contact.Users.Batch(userIDs: ["ou_07d8a6e6df7621556ce0d21922b676700"])
    case "im.chat.members.create.full":
      return IM.Chat.Members.Create(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        idList: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"],
        memberIDType: .init(rawValue: "app_id"), succeedType: .init(rawValue: 20))
    case "im.chat.members.create.minimal":
      var request = IM.Chat.Members.Create(chatID: "oc_a0553eda9014c201e6969b478895c230", idList: [])
      request.idList = nil
      return request
    case "im.chat.members.create.nobody":
      var request = IM.Chat.Members.Create(chatID: "oc_a0553eda9014c201e6969b478895c230", idList: [])
      request.idList = nil
      return request
    case "im.chat.members.delete.full":
      return IM.Chat.Members.Delete(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        idList: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"],
        memberIDType: .init(rawValue: "app_id"))
    case "im.chat.members.delete.minimal":
      var request = IM.Chat.Members.Delete(chatID: "oc_a0553eda9014c201e6969b478895c230", idList: [])
      request.idList = nil
      return request
    case "im.chat.members.delete.nobody":
      var request = IM.Chat.Members.Delete(chatID: "oc_a0553eda9014c201e6969b478895c230", idList: [])
      request.idList = nil
      return request
    case "im.chat.members.get.full":
      return IM.Chat.Members.Get(
        chatID: "oc_a0553eda9014c201e6969b478895c230", memberIDType: .init(rawValue: "open_id"), pageSize: 20,
        pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O")
    case "im.chat.members.get.minimal":
      return IM.Chat.Members.Get(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chats.create.full":
      return IM.Chats.Create(
        userIDType: .init(rawValue: "open_id"), setBotManager: true, uuid: "b13g2t38-1jd2-458b-8djf-dtbca5104204",
        avatar: "default-avatar_44ae0ca3-e140-494b-956f-78091e348435", name: "name_value",
        description: "description_value",
        i18nNames: .init(zhCN: "zh_cn_value", enUS: "en_us_value", jaJP: "ja_jp_value"),
        ownerID: "ou_7d8a6e6df7621556ce0d21922b676706ccs",
        userIDList: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"],
        botIDList: ["cli_07d8a6e6df7621556ce0d21922b676700", "cli_17d8a6e6df7621556ce0d21922b676701", "cli_27d8a6e6df7621556ce0d21922b676702"],
        groupMessageType: .init(rawValue: "thread"), chatMode: .init(rawValue: "chat_mode_value"),
        chatType: .init(rawValue: "chat_type_value"), external: true,
        joinMessageVisibility: .init(rawValue: "join_message_visibility_value"),
        leaveMessageVisibility: .init(rawValue: "leave_message_visibility_value"),
        membershipApproval: .init(rawValue: "membership_approval_value"),
        labels: ["labels_0", "labels_1", "labels_2"], toolkitIDs: [20, 20, 20],
        restrictedModeSetting: .init(status: true, screenshotHasPermissionSetting: .init(rawValue: "not_anyone"), downloadHasPermissionSetting: .init(rawValue: "not_anyone"), messageHasPermissionSetting: .init(rawValue: "not_anyone")),
        urgentSetting: .init(rawValue: "all_members"), videoConferenceSetting: .init(rawValue: "all_members"),
        editPermission: .init(rawValue: "all_members"), chatTags: ["chat_tags_0", "chat_tags_1", "chat_tags_2"],
        pinManageSetting: .init(rawValue: "all_members"), hideMemberCountSetting: .init(rawValue: "only_owner"))
    case "im.chats.create.minimal":
      return IM.Chats.Create()
    case "im.chats.create.nobody":
      return IM.Chats.Create()
    case "im.chats.get.full":
      return IM.Chats.Get(chatID: "oc_a0553eda9014c201e6969b478895c230", userIDType: .init(rawValue: "open_id"))
    case "im.chats.get.minimal":
      return IM.Chats.Get(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chats.link.full":
      return IM.Chats.Link(
        chatID: "oc_a0553eda9014c201e6969b478895c230", validityPeriod: .init(rawValue: "permanently"))
    case "im.chats.link.minimal":
      return IM.Chats.Link(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chats.link.nobody":
      return IM.Chats.Link(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chats.list.full":
      return IM.Chats.List(
        userIDType: .init(rawValue: "open_id"), sortType: .init(rawValue: "ByActiveTimeDesc"),
        types: [.init(rawValue: "group")], pageSize: 20,
        pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O")
    case "im.chats.list.minimal":
      return IM.Chats.List()
    case "im.chats.update.full":
      return IM.Chats.Update(
        chatID: "oc_a0553eda9014c201e6969b478895c230", userIDType: .init(rawValue: "open_id"),
        avatar: "default-avatar_44ae0ca3-e140-494b-956f-78091e348435", name: "name_value",
        description: "description_value",
        i18nNames: .init(zhCN: "zh_cn_value", enUS: "en_us_value", jaJP: "ja_jp_value"),
        addMemberPermission: .init(rawValue: "add_member_permission_value"),
        shareCardPermission: .init(rawValue: "share_card_permission_value"),
        atAllPermission: .init(rawValue: "at_all_permission_value"),
        editPermission: .init(rawValue: "edit_permission_value"), ownerID: "ou_7d8a6e6df7621556ce0d21922b676706ccs",
        joinMessageVisibility: .init(rawValue: "join_message_visibility_value"),
        leaveMessageVisibility: .init(rawValue: "leave_message_visibility_value"),
        membershipApproval: .init(rawValue: "membership_approval_value"),
        labels: ["labels_0", "labels_1", "labels_2"], toolkitIDs: [20, 20, 20],
        restrictedModeSetting: .init(status: true, screenshotHasPermissionSetting: .init(rawValue: "not_anyone"), downloadHasPermissionSetting: .init(rawValue: "not_anyone"), messageHasPermissionSetting: .init(rawValue: "not_anyone")),
        chatType: .init(rawValue: "chat_type_value"), groupMessageType: .init(rawValue: "thread"),
        urgentSetting: .init(rawValue: "all_members"), videoConferenceSetting: .init(rawValue: "all_members"),
        pinManageSetting: .init(rawValue: "all_members"), hideMemberCountSetting: .init(rawValue: "only_owner"))
    case "im.chats.update.minimal":
      return IM.Chats.Update(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chats.update.nobody":
      return IM.Chats.Update(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.files.create.full":
      return IM.Files.Create(
        fileType: .init(rawValue: "stream"), fileName: "quarter.pdf", file: file("crlf.bin"), duration: 20)
    case "im.files.create.minimal":
      return IM.Files.Create(fileType: .init(rawValue: "opus"), fileName: "quarter.pdf", file: file("hello.txt"))
    case "im.images.create.full":
      return IM.Images.Create(imageType: .init(rawValue: "avatar"), image: file("dot.png"))
    case "im.images.create.minimal":
      return IM.Images.Create(imageType: .init(rawValue: "message"), image: file("dot.png"))
    case "im.messages.create.full":
      return IM.Messages.Create(
        receiveIDType: .init(rawValue: "open_id"), receiveID: "ou_7d8a6e6df7621556ce0d21922b676706ccs",
        msgType: .init(rawValue: "text"), content: "{\"text\":\"test content\"}",
        uuid: "b13g2t38-1jd2-458b-8djf-dtbca5104204")
    case "im.messages.create.minimal":
      return IM.Messages.Create(
        receiveIDType: .init(rawValue: "chat_id"), receiveID: "oc_a0553eda9014c201e6969b478895c230",
        msgType: .init(rawValue: "text"), content: "{\"text\":\"test content\"}")
    case "im.messages.delete.full":
      return IM.Messages.Delete(messageID: "om_dc13264520392913993dd051dba21dcf")
    case "im.messages.delete.minimal":
      return IM.Messages.Delete(messageID: "om_dc13264520392913993dd051dba21dcf")
    case "im.messages.forward.full":
      return IM.Messages.Forward(
        messageID: "om_dc13264520392913993dd051dba21dcf", receiveIDType: .init(rawValue: "open_id"),
        receiveID: "ou_7d8a6e6df7621556ce0d21922b676706ccs", uuid: "b13g2t38-1jd2-458b-8djf-dtbca5104204")
    case "im.messages.forward.minimal":
      return IM.Messages.Forward(
        messageID: "om_dc13264520392913993dd051dba21dcf", receiveIDType: .init(rawValue: "chat_id"),
        receiveID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.messages.get.full":
      return IM.Messages.Get(
        messageID: "om_dc13264520392913993dd051dba21dcf", userIDType: .init(rawValue: "open_id"),
        cardMsgContentType: .init(rawValue: "raw_card_content"), withSenderName: true)
    case "im.messages.get.minimal":
      return IM.Messages.Get(messageID: "om_dc13264520392913993dd051dba21dcf")
    case "im.messages.list.full":
      return IM.Messages.List(
        containerIDType: .init(rawValue: "chat"), containerID: "oc_84983ff6516d731e5b5f68d4ea2e1da5",
        startTime: .init(rawValue: "1609296809"), endTime: .init(rawValue: "1609296810"),
        sortType: .init(rawValue: "ByCreateTimeDesc"), pageSize: 20,
        pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O",
        cardMsgContentType: .init(rawValue: "raw_card_content"), onlyThreadRootMessages: true, withSenderName: true)
    case "im.messages.list.minimal":
      return IM.Messages.List(
        containerIDType: .init(rawValue: "chat"), containerID: "oc_84983ff6516d731e5b5f68d4ea2e1da5")
    case "im.messages.merge_forward.full":
      return IM.Messages.MergeForward(
        receiveIDType: .init(rawValue: "open_id"), receiveID: "ou_7d8a6e6df7621556ce0d21922b676706ccs",
        messageIDList: ["om_07d8a6e6df7621556ce0d21922b676700", "om_17d8a6e6df7621556ce0d21922b676701", "om_27d8a6e6df7621556ce0d21922b676702"],
        uuid: "b13g2t38-1jd2-458b-8djf-dtbca5104204")
    case "im.messages.merge_forward.minimal":
      return IM.Messages.MergeForward(
        receiveIDType: .init(rawValue: "chat_id"), receiveID: "oc_a0553eda9014c201e6969b478895c230",
        messageIDList: ["om_07d8a6e6df7621556ce0d21922b676700"])
    case "im.messages.read_users.full":
      return IM.Messages.ReadUsers(
        messageID: "om_dc13264520392913993dd051dba21dcf", userIDType: .init(rawValue: "open_id"), pageSize: 20,
        pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O")
    case "im.messages.read_users.minimal":
      return IM.Messages.ReadUsers(
        messageID: "om_dc13264520392913993dd051dba21dcf", userIDType: .init(rawValue: "user_id"))
    case "im.messages.reply.full":
      return IM.Messages.Reply(
        messageID: "om_dc13264520392913993dd051dba21dcf", content: "{\"text\":\"test content\"}",
        msgType: .init(rawValue: "text"), replyInThread: true, uuid: "b13g2t38-1jd2-458b-8djf-dtbca5104204")
    case "im.messages.reply.minimal":
      return IM.Messages.Reply(
        messageID: "om_dc13264520392913993dd051dba21dcf", content: "{\"text\":\"test content\"}",
        msgType: .init(rawValue: "text"))
    case "im.messages.resources.get.full":
      return IM.Messages.Resources.Get(
        messageID: "om_dc13264520392913993dd051dba21dcf", fileKey: "file_456a92d6-c6ea-4de4-ac3f-7afcf44ac78g",
        type: .init(rawValue: "file"))
    case "im.messages.resources.get.minimal":
      return IM.Messages.Resources.Get(
        messageID: "om_dc13264520392913993dd051dba21dcf", fileKey: "file_456a92d6-c6ea-4de4-ac3f-7afcf44ac78g",
        type: .init(rawValue: "file"))
    case "im.messages.search.full":
      return IM.Messages.Search(
        pageSize: 20, pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O",
        userIDType: .init(rawValue: "open_id"), query: "project",
        filter: .init(fromIDs: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"], chatIDs: ["oc_07d8a6e6df7621556ce0d21922b676700", "oc_17d8a6e6df7621556ce0d21922b676701", "oc_27d8a6e6df7621556ce0d21922b676702"], timeRange: .init(startTime: "1609296809", endTime: "1609296810"), includeAttachmentTypes: [.init(rawValue: "image"), .init(rawValue: "video"), .init(rawValue: "file")], fromTypes: [.init(rawValue: "user"), .init(rawValue: "bot")], atChatterIDs: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"], chatType: .init(rawValue: "p2p"), isAtMe: true, excludeFromTypes: [.init(rawValue: "user"), .init(rawValue: "bot")]))
    case "im.messages.search.minimal":
      return IM.Messages.Search()
    case "im.messages.search.nobody":
      return IM.Messages.Search()
    case "im.messages.urgent_app.full":
      return IM.Messages.UrgentApp(
        messageID: "om_dc13264520392913993dd051dba21dcf", userIDType: .init(rawValue: "open_id"),
        userIDList: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"])
    case "im.messages.urgent_app.minimal":
      return IM.Messages.UrgentApp(
        messageID: "om_dc13264520392913993dd051dba21dcf", userIDType: .init(rawValue: "user_id"),
        userIDList: ["ou_07d8a6e6df7621556ce0d21922b676700"])
    case "im.messages.urgent_phone.full":
      return IM.Messages.UrgentPhone(
        messageID: "om_dc13264520392913993dd051dba21dcf", userIDType: .init(rawValue: "open_id"),
        userIDList: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"])
    case "im.messages.urgent_phone.minimal":
      return IM.Messages.UrgentPhone(
        messageID: "om_dc13264520392913993dd051dba21dcf", userIDType: .init(rawValue: "user_id"),
        userIDList: ["ou_07d8a6e6df7621556ce0d21922b676700"])
    case "im.messages.urgent_sms.full":
      return IM.Messages.UrgentSMS(
        messageID: "om_dc13264520392913993dd051dba21dcf", userIDType: .init(rawValue: "open_id"),
        userIDList: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"])
    case "im.messages.urgent_sms.minimal":
      return IM.Messages.UrgentSMS(
        messageID: "om_dc13264520392913993dd051dba21dcf", userIDType: .init(rawValue: "user_id"),
        userIDList: ["ou_07d8a6e6df7621556ce0d21922b676700"])
    case "im.pins.create.full":
      return IM.Pins.Create(messageID: "om_dc13264520392913993dd051dba21dcf")
    case "im.pins.create.minimal":
      return IM.Pins.Create(messageID: "om_dc13264520392913993dd051dba21dcf")
    case "im.pins.delete.full":
      return IM.Pins.Delete(messageID: "om_dc13264520392913993dd051dba21dcf")
    case "im.pins.delete.minimal":
      return IM.Pins.Delete(messageID: "om_dc13264520392913993dd051dba21dcf")
    case "im.pins.list.full":
      return IM.Pins.List(
        chatID: "oc_a0553eda9014c201e6969b478895c230", startTime: .init(rawValue: "1609296809"),
        endTime: .init(rawValue: "1609296810"), pageSize: 20,
        pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O")
    case "im.pins.list.minimal":
      return IM.Pins.List(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.reactions.batch_query.full":
      return IM.Reactions.BatchQuery(
        queries: [.init(messageID: "om_dc13264520392913993dd051dba21dcf", pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O"), .init(messageID: "om_dc13264520392913993dd051dba21dcf", pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O"), .init(messageID: "om_dc13264520392913993dd051dba21dcf", pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O")],
        userIDType: .init(rawValue: "open_id"), pageSizePerMessage: 20, reactionType: "LAUGH")
    case "im.reactions.batch_query.minimal":
      var query = IM.Reactions.BatchQuery.Query(messageID: "")
      query.messageID = nil
      return IM.Reactions.BatchQuery(queries: [query])
    case "im.reactions.create.full":
      return IM.Reactions.Create(
        messageID: "om_dc13264520392913993dd051dba21dcf", reactionType: .init(emojiType: "SMILE"))
    case "im.reactions.create.minimal":
      return IM.Reactions.Create(
        messageID: "om_dc13264520392913993dd051dba21dcf", reactionType: .init(emojiType: "SMILE"))
    case "im.reactions.delete.full":
      return IM.Reactions.Delete(
        messageID: "om_dc13264520392913993dd051dba21dcf", reactionID: "ZCaCIjUBVVWSrm5L-3ZTw")
    case "im.reactions.delete.minimal":
      return IM.Reactions.Delete(
        messageID: "om_dc13264520392913993dd051dba21dcf", reactionID: "ZCaCIjUBVVWSrm5L-3ZTw")
    case "im.reactions.list.full":
      return IM.Reactions.List(
        messageID: "om_dc13264520392913993dd051dba21dcf", reactionType: "LAUGH",
        pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O", pageSize: 20,
        userIDType: .init(rawValue: "user_id"))
    case "im.reactions.list.minimal":
      return IM.Reactions.List(messageID: "om_dc13264520392913993dd051dba21dcf")
    case "im.threads.forward.full":
      return IM.Threads.Forward(
        threadID: "omt_d4be107c616aed9c1da8ed8068570a9f", receiveIDType: .init(rawValue: "open_id"),
        receiveID: "ou_7d8a6e6df7621556ce0d21922b676706ccs", uuid: "b13g2t38-1jd2-458b-8djf-dtbca5104204")
    case "im.threads.forward.minimal":
      return IM.Threads.Forward(
        threadID: "omt_d4be107c616aed9c1da8ed8068570a9f", receiveIDType: .init(rawValue: "chat_id"),
        receiveID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.v2.chats.search.full":
      return IM.Chats.Search(
        pageSize: 20, pageToken: "GxmvlNRvP0NdQZpa7yIqf_Lv_QuBwTQ8tXkX7w-irAghVD_TvuYd1aoJ1LQph86O",
        userIDType: .init(rawValue: "open_id"), query: "project",
        filter: .init(searchTypes: [.init(rawValue: "private"), .init(rawValue: "external"), .init(rawValue: "public_joined")], memberIDs: ["ou_07d8a6e6df7621556ce0d21922b676700", "ou_17d8a6e6df7621556ce0d21922b676701", "ou_27d8a6e6df7621556ce0d21922b676702"], isManager: true, disableSearchByUser: true, chatModes: [.init(rawValue: "default"), .init(rawValue: "thread")]),
        sorter: .init(rawValue: "member_count_desc"))
    case "im.v2.chats.search.minimal":
      return IM.Chats.Search()
    case "im.v2.chats.search.nobody":
      return IM.Chats.Search()
    default:
      return nil
    }
  }

  private static func file(_ name: String) -> FileUpload {
    .file(Recording.fixtures.appending(path: name))
  }
}
