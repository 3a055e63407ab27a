package import BulletinText
import BulletinWorkspace
package import LanguageServerProtocol

/// `workspace/willRenameFiles`: what names a file goes on to name it. The names in configurations and
/// baselines are literal; a page that is renamed would lose its exceptions without a word.
package enum WillRenameFilesFeature: WorkspaceFeature {
  package static let method = "workspace/willRenameFiles"
  package static let summary = LocalizedText(
    zh: "文件、文件夹改名或移动时，配置和基线里的名字跟着改",
    en: "The names in configurations and baselines follow a file or folder that is renamed or moved"
  )

  package static func declare(
    in capabilities: inout ServerCapabilities, for client: ClientProfile
  ) {
    guard client.capabilities.workspace?.fileOperations?.willRename == true else { return }
    // Configurations of other names are extended, and a folder takes its files along.
    capabilities.willRenameFiles = FileOperationOptions(
      files: ["**/*.{bulletin,txt,csv,json}"], folders: ["**"])
  }

  package static func answer(
    _ params: RenameFilesParams, _ workspace: WorkspaceSnapshot
  ) -> WorkspaceEdit? {
    let moves = params.files.compactMap { file -> (old: FilePath, new: FilePath)? in
      guard let old = file.oldUri.path, let new = file.newUri.path else { return nil }
      return (FilePath(old), FilePath(new))
    }
    guard !moves.isEmpty else { return nil }
    let open = workspace.documents.compactMap { document in
      document.uri.path.map { (FilePath($0), document.text) }
    }
    let changes = FileMoves(moves).changes(
      in: workspace.status.folders.map { FilePath($0) },
      open: Dictionary(open, uniquingKeysWith: { first, _ in first }))
    guard !changes.isEmpty else { return nil }
    return workspace.client.workspaceEdit(
      changes.map { change in
        let uri = DocumentURI(path: change.path.string)
        let document = workspace.documents.first { $0.uri.isFile(at: change.path) }
        return (change.edits, document?.uri ?? uri, document?.version, change.text)
      })
  }
}

extension DocumentURI {
  /// Whether it names a file whose path without links is known.
  fileprivate func isFile(at path: FilePath) -> Bool {
    guard let own = self.path else { return false }
    return own == path.string || FilePath(own).absolute == path
  }
}
