/// What the platform answers to `im.chats.get`: a complete description of a chat, about 1.4 KB.
enum SampleChat {
  static let answer = #"""
    {"code":0,"data":{"add_member_permission":"all_members","at_all_permission":"all_members","avatar":"https://p3-lark-fi\#
    le.byteimg.com/img/lark-avatar-staging/default-avatar_44ae0ca3-e140-494b-956f-78091e348435~100x100.jpg","bot_count":"3\#
    ","bot_manager_id_list":["cli_a1b2c3d4e5f6a7b8"],"chat_mode":"group","chat_status":"normal","chat_tag":"inner","chat_t\#
    ype":"private","description":"Rollout of the new release: plans, questions, decisions. 发布新版本的计划、问题与决定。","edit_perm\#
    ission":"all_members","external":false,"group_message_type":"chat","hide_member_count_setting":"all_members","i18n_nam\#
    es":{"en_us":"Rollout","ja_jp":"ロールアウト","zh_cn":"发布"},"join_message_visibility":"all_members","labels":["7190000000\#
    000000001","7190000000000000002"],"leave_message_visibility":"all_members","membership_approval":"no_approval_required\#
    ","moderation_permission":"all_members","name":"Rollout","owner_id":"ou_7d8a6e6df7621556ce0d21922b676706","owner_id_ty\#
    pe":"open_id","pin_manage_setting":"all_members","restricted_mode_setting":{"download_has_permission_setting":"all_mem\#
    bers","message_has_permission_setting":"all_members","screenshot_has_permission_setting":"all_members","status":false}\#
    ,"share_card_permission":"allowed","tenant_key":"736588c9260f175e","toolkit_ids":["7101214603622940671"],"urgent_setti\#
    ng":"all_members","user_count":"28","user_manager_id_list":["ou_9204a37300b3700d61effaa439f34295"],"video_conference_s\#
    etting":"all_members"},"msg":"success"}
    """#
}
