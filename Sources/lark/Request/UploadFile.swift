import LarkCore

/// A file that a call uploads, as far as it is known before anything is read.
struct UploadFile: Sendable {
  /// The field that takes it; nil: the only file field of the method.
  var field: String?
  /// What is sent.
  var upload: FileUpload
  /// What a dry run shows in its place: the path as typed, or `<stdin>`.
  var label: String
  /// How many bytes it holds; nil where that is not known.
  var size: Int?

  init(field: String? = nil, _ upload: FileUpload, label: String, size: Int? = nil) {
    self.field = field
    self.upload = upload
    self.label = label
    self.size = size
  }
}
