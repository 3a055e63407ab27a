import BulletinKnowledge
import BulletinLint
import LanguageServerProtocol

/// What pages are told of each other, where their rules look beyond the page.
extension Loop {
  /// Has the pages that look at others judged beside them as they stand now. Called when the archive has
  /// news, and when a page is opened, closed or no longer typed in, not at each keystroke.
  mutating func shareOthers(_ client: ClientProfile) {
    analyseStale()
    archive.index = nil
    let asking = documents.known.filter { $0.isPage && $0.analysis.settings.asksOthers }
    guard !asking.isEmpty else { return }
    let index = indexOfPages()
    var hasChanged = false
    for var document in asking {
      let isOther = document.adopt(
        others: OtherPages(index, but: document.uri.nameInArchive))
      documents.update(document)
      guard isOther else { continue }
      publisher.publish(document, of: client)
      hasChanged = true
    }
    if hasChanged { refreshAnswers(client) }
  }

  /// What all pages tell, the editor's text of those that are open: the same object until something
  /// changes. Complexity: the facts of the open pages.
  mutating func indexOfPages() -> ArchiveIndex {
    if let known = archive.index { return known }
    var pages = archive.archive
    for document in documents.known where document.isPage {
      pages.insert(PageRecord(document.analysis, file: document.uri.nameInArchive))
    }
    let index = ArchiveIndex(pages)
    archive.index = index
    return index
  }
}

extension DocumentURI {
  /// How the archive knows the page, however the client spells its address.
  var nameInArchive: String { path.map { DocumentURI(path: $0).string } ?? string }
}
