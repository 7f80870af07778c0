import LarkCore

/// What an import makes of `SchemaImportTests/Fixtures/catalog.json`, a catalog with every awkward name there is,
/// compiled by the plugin: no error and no warning.
func start(_ client: LarkClient<Bot>) async throws(LarkError) {
  _ = try await client.send(TaskAPI.Default.Init(selfValue: "me"))
}
