// Generated from schema/application/service.json and the files beside it by lark-codegen. Do not edit.

extension LarkCatalog {
  /// The schema files of `application`.
  static let application: StaticString = #"""
  application/applications/get.json	{"summary":"Get an app and its name.","http":{"method":"GET","path":"/open-apis/application/v6/applications/{app_id}"},"identities":["bot"],"scopes":["application:application:self_manage"],"risk":"read","surface":"shortcut","params":{"app_id":{"in":"path","type":"string","required":true,"description":"Id of the app (`cli_…`).","example":"cli_a10fbf7e94b8d01d"},"lang":{"in":"query","type":"string","openEnum":[{"value":"zh_cn","description":"Chinese."}],"description":"Language of the names in the reply.","example":"zh_cn"},"user_id_type":{"in":"query","$ref":"../../im/types/user_id_type.json","description":"Kind of the user ids in the reply."}},"response":{"app":{"type":"object","additionalProperties":true,"description":"The app.","properties":{"app_name":{"type":"string","description":"Name of the app.","example":"Build bot"}}},"app_name":{"type":"string","description":"Name of the app, where the reply holds no `app`."}}}
  application/service.json	{"name":"application","version":"v6","title":"Applications","description":"The apps of the organization and what they are called.","basePath":"/open-apis/application/v6","namespace":"Application"}
  """#
}
