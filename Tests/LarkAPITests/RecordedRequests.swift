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
      var query = IM.Reactions.BatchQuery.QueriesElement(messageID: "")
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
    case "cardkit.card.elements.content.full":
      return CardKit.Card.Elements.Content(
        cardID: "7355372766134157313",
        elementID: "markdown_1",
        content: "content 1",
        sequence: 12,
        uuid: "uuid 1")
    case "cardkit.card.elements.content.minimal":
      return CardKit.Card.Elements.Content(
        cardID: "7355372766134157313",
        elementID: "markdown_1",
        content: "content 1",
        sequence: 12)
    case "cardkit.card.elements.create.full":
      return CardKit.Card.Elements.Create(
        cardID: "7355372766134157313",
        type: .init(rawValue: "append"),
        sequence: 12,
        elements: "{\"a\":\"b\"}",
        targetElementID: "target_element_id 1",
        uuid: "uuid 1")
    case "cardkit.card.elements.create.minimal":
      return CardKit.Card.Elements.Create(
        cardID: "7355372766134157313",
        type: .init(rawValue: "append"),
        sequence: 12,
        elements: "{\"a\":\"b\"}")
    case "cardkit.card.elements.delete.full":
      return CardKit.Card.Elements.Delete(
        cardID: "7355372766134157313",
        elementID: "markdown_1",
        sequence: 12,
        uuid: "uuid 1")
    case "cardkit.card.elements.delete.minimal":
      return CardKit.Card.Elements.Delete(cardID: "7355372766134157313", elementID: "markdown_1", sequence: 12)
    case "cardkit.card.elements.patch.full":
      return CardKit.Card.Elements.Patch(
        cardID: "7355372766134157313",
        elementID: "markdown_1",
        partialElement: "{\"a\":\"b\"}",
        sequence: 12,
        uuid: "uuid 1")
    case "cardkit.card.elements.patch.minimal":
      return CardKit.Card.Elements.Patch(
        cardID: "7355372766134157313",
        elementID: "markdown_1",
        partialElement: "{\"a\":\"b\"}",
        sequence: 12)
    case "cardkit.card.elements.update.full":
      return CardKit.Card.Elements.Update(
        cardID: "7355372766134157313",
        elementID: "markdown_1",
        element: "{\"a\":\"b\"}",
        sequence: 12,
        uuid: "uuid 1")
    case "cardkit.card.elements.update.minimal":
      return CardKit.Card.Elements.Update(
        cardID: "7355372766134157313",
        elementID: "markdown_1",
        element: "{\"a\":\"b\"}",
        sequence: 12)
    case "cardkit.cards.batch_update.full":
      return CardKit.Cards.BatchUpdate(
        cardID: "7355372766134157313",
        sequence: 12,
        actions: "{\"a\":\"b\"}",
        uuid: "uuid 1")
    case "cardkit.cards.batch_update.minimal":
      return CardKit.Cards.BatchUpdate(cardID: "7355372766134157313", sequence: 12, actions: "{\"a\":\"b\"}")
    case "cardkit.cards.create.full":
      return CardKit.Cards.Create(type: .init(rawValue: "template"), data: "{\"a\":\"b\"}")
    case "cardkit.cards.create.minimal":
      return CardKit.Cards.Create(type: .init(rawValue: "template"), data: "{\"a\":\"b\"}")
    case "cardkit.cards.id_convert.full":
      return CardKit.Cards.IDConvert(messageID: "om_dc13264520392913993dd051dba21dcf")
    case "cardkit.cards.id_convert.minimal":
      return CardKit.Cards.IDConvert(messageID: "om_dc13264520392913993dd051dba21dcf")
    case "cardkit.cards.settings.full":
      return CardKit.Cards.Settings(
        cardID: "7355372766134157313",
        settings: "{\"a\":\"b\"}",
        sequence: 12,
        uuid: "uuid 1")
    case "cardkit.cards.settings.minimal":
      return CardKit.Cards.Settings(cardID: "7355372766134157313", settings: "{\"a\":\"b\"}", sequence: 12)
    case "cardkit.cards.update.full":
      return CardKit.Cards.Update(
        cardID: "7355372766134157313",
        card: CardKit.Cards.Update.Card(type: .init(rawValue: "card_json"), data: "{\"a\":\"b\"}"),
        sequence: 12,
        uuid: "uuid 1")
    case "cardkit.cards.update.minimal":
      return CardKit.Cards.Update(
        cardID: "7355372766134157313",
        card: CardKit.Cards.Update.Card(type: .init(rawValue: "card_json"), data: "{\"a\":\"b\"}"),
        sequence: 12)
    case "im.app_feed_card.batch.delete.full":
      return IM.AppFeedCard.Batch.Delete(
        feedCards: [
          IM.AppFeedCard.Batch.Delete.FeedCardsElement(bizID: "biz_id 1", userID: "user_id 1"),
          IM.AppFeedCard.Batch.Delete.FeedCardsElement(bizID: "biz_id 1", userID: "user_id 1"),
        ],
        userIDType: .init(rawValue: "user_id"))
    case "im.app_feed_card.batch.delete.minimal", "im.app_feed_card.batch.delete.nobody":
      var request = IM.AppFeedCard.Batch.Delete(feedCards: [])
      request.feedCards = nil
      return request
    case "im.app_feed_card.batch.update.full":
      return IM.AppFeedCard.Batch.Update(
        feedCards: [
          IM.AppFeedCard.Batch.Update.FeedCardsElement(
            appFeedCard: IM.Types.AppFeedCard(
              bizID: "biz_id 1",
              title: "title 1",
              avatarKey: "avatar_key 1",
              preview: "preview 1",
              statusLabel: IM.Types.AppFeedCard.StatusLabel(text: "text 1", type: .init(rawValue: "danger")),
              buttons: IM.Types.FeedCardButtons(
                buttons: [
                  IM.Types.FeedCardButton(
                    actionType: .init(rawValue: "webhook"),
                    text: IM.Types.FeedCardButton.Text(text: "text 1"),
                    multiURL: IM.Types.FeedCardButton.MultiURL(
                      url: "https://ci.example/12?a=b&c=d",
                      androidURL: "https://ci.example/12?a=b&c=d",
                      iosURL: "https://ci.example/12?a=b&c=d",
                      pcURL: "https://ci.example/12?a=b&c=d"),
                    buttonType: .init(rawValue: "success"),
                    actionMap: ["key": "value"]),
                  IM.Types.FeedCardButton(
                    actionType: .init(rawValue: "webhook"),
                    text: IM.Types.FeedCardButton.Text(text: "text 1"),
                    multiURL: IM.Types.FeedCardButton.MultiURL(
                      url: "https://ci.example/12?a=b&c=d",
                      androidURL: "https://ci.example/12?a=b&c=d",
                      iosURL: "https://ci.example/12?a=b&c=d",
                      pcURL: "https://ci.example/12?a=b&c=d"),
                    buttonType: .init(rawValue: "success"),
                    actionMap: ["key": "value"]),
                ]),
              link: IM.Types.AppFeedCard.Link(link: "https://ci.example/12?a=b&c=d"),
              timeSensitive: true,
              notify: IM.Types.AppFeedCard.Notify(
                closeNotify: true,
                customSoundText: "custom_sound_text 1",
                withCustomSound: true)),
            userID: "user_id 1",
            updateFields: [.init(rawValue: "1"), .init(rawValue: "2")]),
          IM.AppFeedCard.Batch.Update.FeedCardsElement(
            appFeedCard: IM.Types.AppFeedCard(
              bizID: "biz_id 1",
              title: "title 1",
              avatarKey: "avatar_key 1",
              preview: "preview 1",
              statusLabel: IM.Types.AppFeedCard.StatusLabel(text: "text 1", type: .init(rawValue: "danger")),
              buttons: IM.Types.FeedCardButtons(
                buttons: [
                  IM.Types.FeedCardButton(
                    actionType: .init(rawValue: "webhook"),
                    text: IM.Types.FeedCardButton.Text(text: "text 1"),
                    multiURL: IM.Types.FeedCardButton.MultiURL(
                      url: "https://ci.example/12?a=b&c=d",
                      androidURL: "https://ci.example/12?a=b&c=d",
                      iosURL: "https://ci.example/12?a=b&c=d",
                      pcURL: "https://ci.example/12?a=b&c=d"),
                    buttonType: .init(rawValue: "success"),
                    actionMap: ["key": "value"]),
                  IM.Types.FeedCardButton(
                    actionType: .init(rawValue: "webhook"),
                    text: IM.Types.FeedCardButton.Text(text: "text 1"),
                    multiURL: IM.Types.FeedCardButton.MultiURL(
                      url: "https://ci.example/12?a=b&c=d",
                      androidURL: "https://ci.example/12?a=b&c=d",
                      iosURL: "https://ci.example/12?a=b&c=d",
                      pcURL: "https://ci.example/12?a=b&c=d"),
                    buttonType: .init(rawValue: "success"),
                    actionMap: ["key": "value"]),
                ]),
              link: IM.Types.AppFeedCard.Link(link: "https://ci.example/12?a=b&c=d"),
              timeSensitive: true,
              notify: IM.Types.AppFeedCard.Notify(
                closeNotify: true,
                customSoundText: "custom_sound_text 1",
                withCustomSound: true)),
            userID: "user_id 1",
            updateFields: [.init(rawValue: "1"), .init(rawValue: "2")]),
        ],
        userIDType: .init(rawValue: "user_id"))
    case "im.app_feed_card.batch.update.minimal", "im.app_feed_card.batch.update.nobody":
      var request = IM.AppFeedCard.Batch.Update(feedCards: [])
      request.feedCards = nil
      return request
    case "im.app_feed_card.create.full":
      return IM.AppFeedCard.Create(
        appFeedCard: IM.Types.AppFeedCard(
          bizID: "biz_id 1",
          title: "title 1",
          avatarKey: "avatar_key 1",
          preview: "preview 1",
          statusLabel: IM.Types.AppFeedCard.StatusLabel(text: "text 1", type: .init(rawValue: "danger")),
          buttons: IM.Types.FeedCardButtons(
            buttons: [
              IM.Types.FeedCardButton(
                actionType: .init(rawValue: "webhook"),
                text: IM.Types.FeedCardButton.Text(text: "text 1"),
                multiURL: IM.Types.FeedCardButton.MultiURL(
                  url: "https://ci.example/12?a=b&c=d",
                  androidURL: "https://ci.example/12?a=b&c=d",
                  iosURL: "https://ci.example/12?a=b&c=d",
                  pcURL: "https://ci.example/12?a=b&c=d"),
                buttonType: .init(rawValue: "success"),
                actionMap: ["key": "value"]),
              IM.Types.FeedCardButton(
                actionType: .init(rawValue: "webhook"),
                text: IM.Types.FeedCardButton.Text(text: "text 1"),
                multiURL: IM.Types.FeedCardButton.MultiURL(
                  url: "https://ci.example/12?a=b&c=d",
                  androidURL: "https://ci.example/12?a=b&c=d",
                  iosURL: "https://ci.example/12?a=b&c=d",
                  pcURL: "https://ci.example/12?a=b&c=d"),
                buttonType: .init(rawValue: "success"),
                actionMap: ["key": "value"]),
            ]),
          link: IM.Types.AppFeedCard.Link(link: "https://ci.example/12?a=b&c=d"),
          timeSensitive: true,
          notify: IM.Types.AppFeedCard.Notify(
            closeNotify: true,
            customSoundText: "custom_sound_text 1",
            withCustomSound: true)),
        userIDs: ["user_ids 1", "user_ids 1"],
        userIDType: .init(rawValue: "user_id"))
    case "im.app_feed_card.create.minimal", "im.app_feed_card.create.nobody":
      var request = IM.AppFeedCard.Create(appFeedCard: IM.Types.AppFeedCard(), userIDs: [])
      request.appFeedCard = nil
      request.userIDs = nil
      return request
    case "im.batch_messages.delete.full":
      return IM.BatchMessages.Delete(batchMessageID: "batch_message_id 1")
    case "im.batch_messages.delete.minimal":
      return IM.BatchMessages.Delete(batchMessageID: "batch_message_id 1")
    case "im.batch_messages.get_progress.full":
      return IM.BatchMessages.GetProgress(batchMessageID: "batch_message_id 1")
    case "im.batch_messages.get_progress.minimal":
      return IM.BatchMessages.GetProgress(batchMessageID: "batch_message_id 1")
    case "im.batch_messages.read_user.full":
      return IM.BatchMessages.ReadUser(batchMessageID: "batch_message_id 1")
    case "im.batch_messages.read_user.minimal":
      return IM.BatchMessages.ReadUser(batchMessageID: "batch_message_id 1")
    case "im.biz_entity_tag_relation.create.full":
      return IM.BizEntityTagRelation.Create(
        tagBizType: .init(rawValue: "chat"),
        bizEntityID: "biz_entity_id 1",
        tagIDs: ["tag_ids 1", "tag_ids 1"],
        botID: "bot_id 1")
    case "im.biz_entity_tag_relation.create.minimal":
      return IM.BizEntityTagRelation.Create(tagBizType: .init(rawValue: "chat"), bizEntityID: "biz_entity_id 1")
    case "im.biz_entity_tag_relation.get.full":
      return IM.BizEntityTagRelation.Get(tagBizType: .init(rawValue: "chat"), bizEntityID: "biz_entity_id 1")
    case "im.biz_entity_tag_relation.get.minimal":
      return IM.BizEntityTagRelation.Get(tagBizType: .init(rawValue: "chat"), bizEntityID: "biz_entity_id 1")
    case "im.biz_entity_tag_relation.update.full":
      return IM.BizEntityTagRelation.Update(
        tagBizType: .init(rawValue: "chat"),
        bizEntityID: "biz_entity_id 1",
        tagIDs: ["tag_ids 1", "tag_ids 1"],
        botID: "bot_id 1")
    case "im.biz_entity_tag_relation.update.minimal":
      return IM.BizEntityTagRelation.Update(tagBizType: .init(rawValue: "chat"), bizEntityID: "biz_entity_id 1")
    case "im.chat.announcement.get.full":
      return IM.Chat.Announcement.Get(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        userIDType: .init(rawValue: "user_id"))
    case "im.chat.announcement.get.minimal":
      return IM.Chat.Announcement.Get(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.announcement.patch.full":
      return IM.Chat.Announcement.Patch(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        revision: "7156553273518882844",
        requests: ["{\"a\":\"b\"}", "{\"a\":\"b\"}"])
    case "im.chat.announcement.patch.minimal":
      var request = IM.Chat.Announcement.Patch(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        revision: "7156553273518882844",
        requests: [])
      request.requests = nil
      return request
    case "im.chat.managers.add_managers.full":
      return IM.Chat.Managers.AddManagers(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        managerIDs: ["manager_ids 1", "manager_ids 1"],
        memberIDType: .init(rawValue: "app_id"))
    case "im.chat.managers.add_managers.minimal", "im.chat.managers.add_managers.nobody":
      var request = IM.Chat.Managers.AddManagers(chatID: "oc_a0553eda9014c201e6969b478895c230", managerIDs: [])
      request.managerIDs = nil
      return request
    case "im.chat.managers.delete_managers.full":
      return IM.Chat.Managers.DeleteManagers(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        managerIDs: ["manager_ids 1", "manager_ids 1"],
        memberIDType: .init(rawValue: "app_id"))
    case "im.chat.managers.delete_managers.minimal", "im.chat.managers.delete_managers.nobody":
      var request = IM.Chat.Managers.DeleteManagers(chatID: "oc_a0553eda9014c201e6969b478895c230", managerIDs: [])
      request.managerIDs = nil
      return request
    case "im.chat.members.is_in_chat.full":
      return IM.Chat.Members.IsInChat(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.members.is_in_chat.minimal":
      return IM.Chat.Members.IsInChat(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.members.me_join.full":
      return IM.Chat.Members.MeJoin(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.members.me_join.minimal":
      return IM.Chat.Members.MeJoin(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.menu_items.patch.full":
      return IM.Chat.MenuItems.Patch(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        menuItemID: "menu_item_id 1",
        updateFields: [.init(rawValue: "ICON"), .init(rawValue: "NAME")],
        chatMenuItem: IM.Types.ChatMenuItem(
          actionType: .init(rawValue: "REDIRECT_LINK"),
          redirectLink: IM.Types.ChatMenuLink(
            commonURL: "https://ci.example/12?a=b&c=d",
            iosURL: "https://ci.example/12?a=b&c=d",
            androidURL: "https://ci.example/12?a=b&c=d",
            pcURL: "https://ci.example/12?a=b&c=d",
            webURL: "https://ci.example/12?a=b&c=d"),
          imageKey: "image_key 1",
          name: "name 1",
          i18nNames: IM.Types.ChatMenuNames(zhCN: "zh_cn 1", enUS: "en_us 1", jaJP: "ja_jp 1")))
    case "im.chat.menu_items.patch.minimal":
      return IM.Chat.MenuItems.Patch(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        menuItemID: "menu_item_id 1",
        updateFields: [.init(rawValue: "ICON")],
        chatMenuItem: IM.Types.ChatMenuItem())
    case "im.chat.menu_tree.create.full":
      return IM.Chat.MenuTree.Create(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        menuTree: IM.Chat.MenuTree.Create.MenuTree(
          chatMenuTopLevels: [
            IM.Chat.MenuTree.Create.MenuTree.ChatMenuTopLevelsElement(
              chatMenuItem: IM.Types.NewChatMenuItem(
                actionType: .init(rawValue: "REDIRECT_LINK"),
                name: "name 1",
                redirectLink: IM.Types.ChatMenuLink(
                  commonURL: "https://ci.example/12?a=b&c=d",
                  iosURL: "https://ci.example/12?a=b&c=d",
                  androidURL: "https://ci.example/12?a=b&c=d",
                  pcURL: "https://ci.example/12?a=b&c=d",
                  webURL: "https://ci.example/12?a=b&c=d"),
                imageKey: "image_key 1",
                i18nNames: IM.Types.ChatMenuNames(zhCN: "zh_cn 1", enUS: "en_us 1", jaJP: "ja_jp 1")),
              chatMenuTopLevelID: 12,
              children: [
                IM.Chat.MenuTree.Create.MenuTree.ChatMenuTopLevelsElement.ChildrenElement(
                  chatMenuSecondLevelID: 12,
                  chatMenuItem: IM.Types.NewChatSubmenuItem(
                    actionType: .init(rawValue: "REDIRECT_LINK"),
                    redirectLink: IM.Types.ChatMenuLink(
                      commonURL: "https://ci.example/12?a=b&c=d",
                      iosURL: "https://ci.example/12?a=b&c=d",
                      androidURL: "https://ci.example/12?a=b&c=d",
                      pcURL: "https://ci.example/12?a=b&c=d",
                      webURL: "https://ci.example/12?a=b&c=d"),
                    imageKey: "image_key 1",
                    name: "name 1",
                    i18nNames: IM.Types.ChatMenuNames(zhCN: "zh_cn 1", enUS: "en_us 1", jaJP: "ja_jp 1"))),
                IM.Chat.MenuTree.Create.MenuTree.ChatMenuTopLevelsElement.ChildrenElement(
                  chatMenuSecondLevelID: 12,
                  chatMenuItem: IM.Types.NewChatSubmenuItem(
                    actionType: .init(rawValue: "REDIRECT_LINK"),
                    redirectLink: IM.Types.ChatMenuLink(
                      commonURL: "https://ci.example/12?a=b&c=d",
                      iosURL: "https://ci.example/12?a=b&c=d",
                      androidURL: "https://ci.example/12?a=b&c=d",
                      pcURL: "https://ci.example/12?a=b&c=d",
                      webURL: "https://ci.example/12?a=b&c=d"),
                    imageKey: "image_key 1",
                    name: "name 1",
                    i18nNames: IM.Types.ChatMenuNames(zhCN: "zh_cn 1", enUS: "en_us 1", jaJP: "ja_jp 1"))),
              ]),
            IM.Chat.MenuTree.Create.MenuTree.ChatMenuTopLevelsElement(
              chatMenuItem: IM.Types.NewChatMenuItem(
                actionType: .init(rawValue: "REDIRECT_LINK"),
                name: "name 1",
                redirectLink: IM.Types.ChatMenuLink(
                  commonURL: "https://ci.example/12?a=b&c=d",
                  iosURL: "https://ci.example/12?a=b&c=d",
                  androidURL: "https://ci.example/12?a=b&c=d",
                  pcURL: "https://ci.example/12?a=b&c=d",
                  webURL: "https://ci.example/12?a=b&c=d"),
                imageKey: "image_key 1",
                i18nNames: IM.Types.ChatMenuNames(zhCN: "zh_cn 1", enUS: "en_us 1", jaJP: "ja_jp 1")),
              chatMenuTopLevelID: 12,
              children: [
                IM.Chat.MenuTree.Create.MenuTree.ChatMenuTopLevelsElement.ChildrenElement(
                  chatMenuSecondLevelID: 12,
                  chatMenuItem: IM.Types.NewChatSubmenuItem(
                    actionType: .init(rawValue: "REDIRECT_LINK"),
                    redirectLink: IM.Types.ChatMenuLink(
                      commonURL: "https://ci.example/12?a=b&c=d",
                      iosURL: "https://ci.example/12?a=b&c=d",
                      androidURL: "https://ci.example/12?a=b&c=d",
                      pcURL: "https://ci.example/12?a=b&c=d",
                      webURL: "https://ci.example/12?a=b&c=d"),
                    imageKey: "image_key 1",
                    name: "name 1",
                    i18nNames: IM.Types.ChatMenuNames(zhCN: "zh_cn 1", enUS: "en_us 1", jaJP: "ja_jp 1"))),
                IM.Chat.MenuTree.Create.MenuTree.ChatMenuTopLevelsElement.ChildrenElement(
                  chatMenuSecondLevelID: 12,
                  chatMenuItem: IM.Types.NewChatSubmenuItem(
                    actionType: .init(rawValue: "REDIRECT_LINK"),
                    redirectLink: IM.Types.ChatMenuLink(
                      commonURL: "https://ci.example/12?a=b&c=d",
                      iosURL: "https://ci.example/12?a=b&c=d",
                      androidURL: "https://ci.example/12?a=b&c=d",
                      pcURL: "https://ci.example/12?a=b&c=d",
                      webURL: "https://ci.example/12?a=b&c=d"),
                    imageKey: "image_key 1",
                    name: "name 1",
                    i18nNames: IM.Types.ChatMenuNames(zhCN: "zh_cn 1", enUS: "en_us 1", jaJP: "ja_jp 1"))),
              ]),
          ]))
    case "im.chat.menu_tree.create.minimal":
      return IM.Chat.MenuTree.Create(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        menuTree: IM.Chat.MenuTree.Create.MenuTree(
          chatMenuTopLevels: [
            IM.Chat.MenuTree.Create.MenuTree.ChatMenuTopLevelsElement(
              chatMenuItem: IM.Types.NewChatMenuItem(actionType: .init(rawValue: "REDIRECT_LINK"), name: "name 1")),
          ]))
    case "im.chat.menu_tree.delete.full":
      return IM.Chat.MenuTree.Delete(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        chatMenuTopLevelIDs: ["7156553273518882844", "7156553273518882844"])
    case "im.chat.menu_tree.delete.minimal":
      return IM.Chat.MenuTree.Delete(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        chatMenuTopLevelIDs: ["7156553273518882844"])
    case "im.chat.menu_tree.get.full":
      return IM.Chat.MenuTree.Get(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.menu_tree.get.minimal":
      return IM.Chat.MenuTree.Get(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.menu_tree.sort.full":
      return IM.Chat.MenuTree.Sort(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        chatMenuTopLevelIDs: ["7156553273518882844", "7156553273518882844"])
    case "im.chat.menu_tree.sort.minimal":
      return IM.Chat.MenuTree.Sort(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        chatMenuTopLevelIDs: ["7156553273518882844"])
    case "im.chat.moderation.get.full":
      return IM.Chat.Moderation.Get(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        userIDType: .init(rawValue: "user_id"),
        pageSize: 12,
        pageToken: "page_token 1")
    case "im.chat.moderation.get.minimal":
      return IM.Chat.Moderation.Get(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.moderation.update.full":
      return IM.Chat.Moderation.Update(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        userIDType: .init(rawValue: "user_id"),
        moderationSetting: .init(rawValue: "moderator_list"),
        moderatorAddedList: ["moderator_added_list 1", "moderator_added_list 1"],
        moderatorRemovedList: ["moderator_removed_list 1", "moderator_removed_list 1"])
    case "im.chat.moderation.update.minimal", "im.chat.moderation.update.nobody":
      return IM.Chat.Moderation.Update(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.tabs.create.full":
      return IM.Chat.Tabs.Create(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        chatTabs: [
          IM.Chat.Tabs.Create.ChatTabsElement(
            tabType: .init(rawValue: "url"),
            tabID: "tab_id 1",
            tabName: "tab_name 1",
            tabContent: IM.Types.ChatTabContent(
              url: "https://ci.example/12?a=b&c=d", doc: "doc 1", meetingMinute: "https://ci.example/minutes/1",
              task: "https://ci.example/tasks/1"),
            tabConfig: IM.Types.ChatTabConfig(iconKey: "icon_key 1", isBuiltIn: true)),
          IM.Chat.Tabs.Create.ChatTabsElement(
            tabType: .init(rawValue: "url"),
            tabID: "tab_id 1",
            tabName: "tab_name 1",
            tabContent: IM.Types.ChatTabContent(
              url: "https://ci.example/12?a=b&c=d", doc: "doc 1", meetingMinute: "https://ci.example/minutes/1",
              task: "https://ci.example/tasks/1"),
            tabConfig: IM.Types.ChatTabConfig(iconKey: "icon_key 1", isBuiltIn: true)),
        ])
    case "im.chat.tabs.create.minimal":
      return IM.Chat.Tabs.Create(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        chatTabs: [IM.Chat.Tabs.Create.ChatTabsElement(tabType: .init(rawValue: "url"))])
    case "im.chat.tabs.delete_tabs.full":
      return IM.Chat.Tabs.DeleteTabs(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        tabIDs: ["tab_ids 1", "tab_ids 1"])
    case "im.chat.tabs.delete_tabs.minimal":
      return IM.Chat.Tabs.DeleteTabs(chatID: "oc_a0553eda9014c201e6969b478895c230", tabIDs: ["tab_ids 1"])
    case "im.chat.tabs.list_tabs.full":
      return IM.Chat.Tabs.ListTabs(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.tabs.list_tabs.minimal":
      return IM.Chat.Tabs.ListTabs(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.tabs.sort_tabs.full":
      return IM.Chat.Tabs.SortTabs(chatID: "oc_a0553eda9014c201e6969b478895c230", tabIDs: ["tab_ids 1", "tab_ids 1"])
    case "im.chat.tabs.sort_tabs.minimal", "im.chat.tabs.sort_tabs.nobody":
      var request = IM.Chat.Tabs.SortTabs(chatID: "oc_a0553eda9014c201e6969b478895c230", tabIDs: [])
      request.tabIDs = nil
      return request
    case "im.chat.tabs.update_tabs.full":
      return IM.Chat.Tabs.UpdateTabs(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        chatTabs: [
          IM.Chat.Tabs.UpdateTabs.ChatTabsElement(
            tabID: "tab_id 1",
            tabType: .init(rawValue: "url"),
            tabName: "tab_name 1",
            tabContent: IM.Types.ChatTabContent(
              url: "https://ci.example/12?a=b&c=d", doc: "doc 1", meetingMinute: "https://ci.example/minutes/1",
              task: "https://ci.example/tasks/1"),
            tabConfig: IM.Types.ChatTabConfig(iconKey: "icon_key 1", isBuiltIn: true)),
          IM.Chat.Tabs.UpdateTabs.ChatTabsElement(
            tabID: "tab_id 1",
            tabType: .init(rawValue: "url"),
            tabName: "tab_name 1",
            tabContent: IM.Types.ChatTabContent(
              url: "https://ci.example/12?a=b&c=d", doc: "doc 1", meetingMinute: "https://ci.example/minutes/1",
              task: "https://ci.example/tasks/1"),
            tabConfig: IM.Types.ChatTabConfig(iconKey: "icon_key 1", isBuiltIn: true)),
        ])
    case "im.chat.tabs.update_tabs.minimal", "im.chat.tabs.update_tabs.nobody":
      var request = IM.Chat.Tabs.UpdateTabs(chatID: "oc_a0553eda9014c201e6969b478895c230", chatTabs: [])
      request.chatTabs = nil
      return request
    case "im.chat.top_notice.delete_top_notice.full":
      return IM.Chat.TopNotice.DeleteTopNotice(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.top_notice.delete_top_notice.minimal":
      return IM.Chat.TopNotice.DeleteTopNotice(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chat.top_notice.put_top_notice.full":
      return IM.Chat.TopNotice.PutTopNotice(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        chatTopNotice: [
          IM.Chat.TopNotice.PutTopNotice.ChatTopNoticeElement(
            actionType: .init(rawValue: "2"),
            messageID: "om_dc13264520392913993dd051dba21dcf"),
          IM.Chat.TopNotice.PutTopNotice.ChatTopNoticeElement(
            actionType: .init(rawValue: "2"),
            messageID: "om_dc13264520392913993dd051dba21dcf"),
        ])
    case "im.chat.top_notice.put_top_notice.minimal":
      return IM.Chat.TopNotice.PutTopNotice(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        chatTopNotice: [IM.Chat.TopNotice.PutTopNotice.ChatTopNoticeElement()])
    case "im.chat_button.update.full":
      return IM.ChatButton.Update(
        chatID: "oc_a0553eda9014c201e6969b478895c230",
        userIDType: .init(rawValue: "user_id"),
        botID: "bot_id 1",
        userIDs: ["user_ids 1", "user_ids 1"],
        buttons: IM.Types.FeedCardButtons(
          buttons: [
            IM.Types.FeedCardButton(
              actionType: .init(rawValue: "webhook"),
              text: IM.Types.FeedCardButton.Text(text: "text 1"),
              multiURL: IM.Types.FeedCardButton.MultiURL(
                url: "https://ci.example/12?a=b&c=d",
                androidURL: "https://ci.example/12?a=b&c=d",
                iosURL: "https://ci.example/12?a=b&c=d",
                pcURL: "https://ci.example/12?a=b&c=d"),
              buttonType: .init(rawValue: "success"),
              actionMap: ["key": "value"]),
            IM.Types.FeedCardButton(
              actionType: .init(rawValue: "webhook"),
              text: IM.Types.FeedCardButton.Text(text: "text 1"),
              multiURL: IM.Types.FeedCardButton.MultiURL(
                url: "https://ci.example/12?a=b&c=d",
                androidURL: "https://ci.example/12?a=b&c=d",
                iosURL: "https://ci.example/12?a=b&c=d",
                pcURL: "https://ci.example/12?a=b&c=d"),
              buttonType: .init(rawValue: "success"),
              actionMap: ["key": "value"]),
          ]))
    case "im.chat_button.update.minimal":
      return IM.ChatButton.Update(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chats.delete.full":
      return IM.Chats.Delete(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chats.delete.minimal":
      return IM.Chats.Delete(chatID: "oc_a0553eda9014c201e6969b478895c230")
    case "im.chats.search_v1.full":
      return IM.Chats.SearchV1(
        userIDType: .init(rawValue: "user_id"),
        query: "query 1",
        pageToken: "page_token 1",
        pageSize: 12)
    case "im.chats.search_v1.minimal":
      return IM.Chats.SearchV1()
    case "im.feed_cards.bot_time_sentive.full":
      return IM.FeedCards.BotTimeSentive(
        userIDType: .init(rawValue: "user_id"),
        timeSensitive: true,
        userIDs: ["user_ids 1", "user_ids 1"],
        botID: "bot_id 1")
    case "im.feed_cards.bot_time_sentive.minimal":
      return IM.FeedCards.BotTimeSentive(
        userIDType: .init(rawValue: "user_id"),
        timeSensitive: true,
        userIDs: ["user_ids 1"])
    case "im.feed_cards.patch.full":
      return IM.FeedCards.Patch(
        feedCardID: "feed_card_id 1",
        userIDType: .init(rawValue: "user_id"),
        timeSensitive: true,
        userIDs: ["user_ids 1", "user_ids 1"])
    case "im.feed_cards.patch.minimal":
      return IM.FeedCards.Patch(
        feedCardID: "feed_card_id 1",
        userIDType: .init(rawValue: "user_id"),
        timeSensitive: true,
        userIDs: ["user_ids 1"])
    case "im.files.get.full":
      return IM.Files.Get(fileKey: "file_key 1")
    case "im.files.get.minimal":
      return IM.Files.Get(fileKey: "file_key 1")
    case "im.images.get.full":
      return IM.Images.Get(imageKey: "image_key 1")
    case "im.images.get.minimal":
      return IM.Images.Get(imageKey: "image_key 1")
    case "im.messages.patch.full", "im.messages.patch.minimal":
      return IM.Messages.Patch(
        messageID: "om_dc13264520392913993dd051dba21dcf",
        content: #"{"schema":"2.0","config":{"update_multi":true},"body":{"elements":[{"tag":"markdown","content":"Build done"}]}}"#)
    case "im.messages.push_follow_up.full":
      return IM.Messages.PushFollowUp(
        messageID: "om_dc13264520392913993dd051dba21dcf",
        followUps: [
          IM.Messages.PushFollowUp.FollowUpsElement(
            content: "content 1",
            i18nContents: [
              IM.Messages.PushFollowUp.FollowUpsElement.I18nContentsElement(content: "content 1", language: .init(rawValue: "ms_my")),
              IM.Messages.PushFollowUp.FollowUpsElement.I18nContentsElement(content: "content 1", language: .init(rawValue: "ms_my")),
            ]),
          IM.Messages.PushFollowUp.FollowUpsElement(
            content: "content 1",
            i18nContents: [
              IM.Messages.PushFollowUp.FollowUpsElement.I18nContentsElement(content: "content 1", language: .init(rawValue: "ms_my")),
              IM.Messages.PushFollowUp.FollowUpsElement.I18nContentsElement(content: "content 1", language: .init(rawValue: "ms_my")),
            ]),
        ])
    case "im.messages.push_follow_up.minimal":
      return IM.Messages.PushFollowUp(
        messageID: "om_dc13264520392913993dd051dba21dcf",
        followUps: [IM.Messages.PushFollowUp.FollowUpsElement(content: "content 1")])
    case "im.messages.update.full":
      return IM.Messages.Update(
        messageID: "om_dc13264520392913993dd051dba21dcf", msgType: .post,
        content: #"{"zh_cn":{"title":"Build","content":[[{"tag":"text","text":"done"}]]}}"#)
    case "im.messages.update.minimal":
      return IM.Messages.Update(
        messageID: "om_dc13264520392913993dd051dba21dcf", msgType: .text, content: #"{"text":"Build done"}"#)
    case "im.tags.create.full":
      return IM.Tags.Create(
        createTag: IM.Tags.Create.CreateTag(
          tagType: .init(rawValue: "tenant"),
          name: "name 1",
          i18nNames: [
            IM.Types.TagName(locale: "locale 1", name: "name 1"),
            IM.Types.TagName(locale: "locale 1", name: "name 1"),
          ]),
        botID: "bot_id 1")
    case "im.tags.create.minimal":
      return IM.Tags.Create(createTag: IM.Tags.Create.CreateTag(tagType: .init(rawValue: "tenant"), name: "name 1"))
    case "im.tags.patch.full":
      return IM.Tags.Patch(
        tagID: "tag_id 1",
        patchTag: IM.Tags.Patch.PatchTag(
          id: "id 1",
          name: "name 1",
          i18nNames: [
            IM.Types.TagName(locale: "locale 1", name: "name 1"),
            IM.Types.TagName(locale: "locale 1", name: "name 1"),
          ]),
        botID: "bot_id 1")
    case "im.tags.patch.minimal", "im.tags.patch.nobody":
      return IM.Tags.Patch(tagID: "tag_id 1")
    case "im.url_previews.batch_update.full":
      return IM.URLPreviews.BatchUpdate(
        previewTokens: ["preview_tokens 1", "preview_tokens 1"],
        openIDs: ["open_ids 1", "open_ids 1"])
    case "im.url_previews.batch_update.minimal":
      return IM.URLPreviews.BatchUpdate(previewTokens: ["preview_tokens 1"])
    default:
      return nil
    }
  }

  private static func file(_ name: String) -> FileUpload {
    .file(Recording.fixtures.appending(path: name))
  }
}
