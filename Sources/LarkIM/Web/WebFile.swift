import LarkCore

/// A file from the web. It lies in a temporary file that disappears with the last copy of this value.
struct WebFile: Sendable {
  /// Its bytes.
  let download: Download
  /// Its name, as the address says; `download` where it says none.
  let name: String

  /// The file as one to upload. This value must be kept until the upload is over.
  var upload: FileUpload {
    switch download.response.body {
    case .data(let data): .data(data, name: name)
    case .file(let url): .file(url, name: name)
    }
  }
}
