/// What the reader looks for. The raw value is the stable code of the diagnostic.
enum Check: String, Sendable, CaseIterable {
  // Text.
  case syntax = "schema.syntax"
  case duplicateKey = "schema.duplicate-key"
  case notAnObject = "schema.not-an-object"

  // Keys and their values.
  case unknownKey = "schema.unknown-key"
  case missingKey = "schema.missing-key"
  case misplacedKey = "schema.misplaced-key"
  case wrongJSONType = "schema.wrong-json-type"
  case empty = "schema.empty"
  case invalidText = "schema.invalid-text"
  case invalidName = "schema.invalid-name"
  case invalidLink = "schema.invalid-link"
  case invalidLimit = "schema.invalid-limit"
  case duplicateValue = "schema.duplicate-value"
  case unknownValue = "schema.unknown-value"
  case unknownType = "schema.unknown-type"
  case unknownIdentity = "schema.unknown-identity"
  case unknownRisk = "schema.unknown-risk"
  case unknownSurface = "schema.unknown-surface"
  case unknownVerb = "schema.unknown-verb"
  case unknownFormat = "schema.unknown-format"
  case unknownUnit = "schema.unknown-unit"
  case unknownStyle = "schema.unknown-style"
  case unknownPlace = "schema.unknown-place"

  // Files and folders.
  case misplacedFile = "schema.misplaced-file"
  case missingService = "schema.missing-service"
  case duplicateService = "schema.duplicate-service"
  case serviceName = "schema.service-name"
  case reservedName = "schema.reserved-name"
  case fileNameCollision = "schema.file-name-collision"

  // What a target asks of its bindings.
  case unknownAccess = "schema.unknown-access"
  case invalidPattern = "schema.invalid-pattern"
  case unmatchedPattern = "schema.unmatched-pattern"

  // Shapes of fields.
  case typeOrReference = "schema.type-or-ref"
  case nestedTooDeep = "schema.nested-too-deep"
  case missingItems = "schema.missing-items"
  case besideReference = "schema.beside-ref"
  case misplacedEnum = "schema.misplaced-enum"
  case twoEnums = "schema.two-enums"
  case enumIdentity = "schema.enum-identity"
  case valueType = "schema.value-type"
  case valueNotInEnum = "schema.value-not-in-enum"
  case valueFormat = "schema.value-format"
  case valueOutOfLimits = "schema.value-out-of-limits"
  case misplacedLimit = "schema.misplaced-limit"
  case limitOrder = "schema.limit-order"
  case requiredTwice = "schema.required-twice"
  case alwaysSentWithoutDefault = "schema.always-sent-without-default"
  case unknownSibling = "schema.unknown-sibling"
  case unknownIDTypeParam = "schema.unknown-id-type-param"

  // Overrides.
  case invalidPointer = "schema.invalid-pointer"
  case valueOrRemove = "schema.value-or-remove"
  case unmatchedOverride = "schema.unmatched-override"
  case needlessOverride = "schema.needless-override"

  // References.
  case invalidReference = "schema.invalid-ref"
  case unresolvedReference = "schema.unresolved-ref"
  case recursiveType = "schema.recursive-type"

  // Methods.
  case invalidPath = "schema.invalid-path"
  case invalidPlaceholder = "schema.invalid-placeholder"
  case duplicatePlaceholder = "schema.duplicate-placeholder"
  case placeholderWithoutParam = "schema.placeholder-without-param"
  case paramWithoutPlaceholder = "schema.param-without-placeholder"
  case optionalPathParam = "schema.optional-path-param"
  case paramType = "schema.param-type"
  case unexpectedBody = "schema.unexpected-body"
  case misplacedFileField = "schema.misplaced-file-field"
  case multipartField = "schema.multipart-field"
  case invalidScope = "schema.invalid-scope"
  case scopeOfOtherIdentity = "schema.scope-of-other-identity"
  case unknownIdempotencyKey = "schema.unknown-idempotency-key"
  case unknownPagingField = "schema.unknown-paging-field"
  case binaryReply = "schema.binary-reply"
  case replyType = "schema.reply-type"

  // Events.
  case methodOrEvent = "schema.method-or-event"
  case unknownEventKind = "schema.unknown-event-kind"
  case duplicateEvent = "schema.duplicate-event"
  case payloadType = "schema.payload-type"

  // Elements.
  case unknownElementPlace = "schema.unknown-element-place"
  case unknownSlot = "schema.unknown-slot"
  case unknownArgument = "schema.unknown-argument"
  case duplicateElement = "schema.duplicate-element"
  case rootElement = "schema.root-element"

  // Shortcuts.
  case unknownMethod = "schema.unknown-method"
  case unknownFlag = "schema.unknown-flag"
  case useIdentity = "schema.use-identity"
  case misplacedFlagKey = "schema.misplaced-flag-key"
  case exampleOfOther = "schema.example-of-other"
}
