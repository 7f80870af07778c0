/// What people who know the platform in Chinese search for: its words for the parts of names.
enum ChineseWords {
  /// Chinese words for the words that a name is made of.
  static func words(for name: String) -> [String] {
    name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.compactMap { words[String($0)] }
  }

  private static let words = [
    "message": "消息", "messages": "消息", "mget": "批量获取", "chat": "群 群聊 群组 会话", "chats": "群 群聊 群组 会话",
    "p2p": "单聊 私聊", "members": "成员 群成员", "bots": "机器人", "users": "用户 成员", "user": "用户", "contact": "通讯录 联系人",
    "application": "应用", "applications": "应用", "reactions": "表情 表情回复", "pins": "置顶 Pin", "flags": "标记", "flag": "标记",
    "threads": "话题", "images": "图片", "files": "文件", "resources": "资源 附件 文件", "feed": "消息流", "groups": "分组 标签", "group": "分组 标签",
    "shortcuts": "快捷方式 置顶", "shortcut": "快捷方式 置顶", "urgent": "加急", "sms": "短信", "phone": "电话", "read": "已读",
    "send": "发送 发消息", "reply": "回复", "edit": "编辑 修改", "forward": "转发", "merge": "合并", "create": "创建 新建 添加",
    "update": "更新 修改", "patch": "更新 修改 卡片", "delete": "删除 移除 撤回", "remove": "删除 移除", "cancel": "取消", "get": "获取 查询",
    "list": "列表 获取", "query": "查询", "search": "搜索", "batch": "批量", "link": "链接 分享", "download": "下载", "setting": "设置",
    "calendar": "日历", "calendars": "日历", "events": "事件 日程", "event": "事件 日程", "docs": "文档", "drive": "云空间 云文档", "sheets": "表格 电子表格",
    "slides": "幻灯片", "wiki": "知识库", "mail": "邮件 邮箱", "task": "任务", "tasks": "任务", "approval": "审批", "attendance": "考勤 打卡",
    "minutes": "妙记", "vc": "视频会议", "permission": "权限", "comments": "评论", "comment": "评论",
  ]
}
