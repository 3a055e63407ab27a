import BulletinKnowledge
import LanguageServerProtocol

extension Occurrence {
  /// The day, as far as it is known.
  var day: String { date ?? dateText ?? "" }

  /// The line and its page; a link where the client follows it.
  func link(for client: ClientProfile) -> String {
    let uri = DocumentURI(file)
    return Markup.place(line, of: uri.displayName, for: client, uri: uri)
  }
}

extension Dossier.Stretch {
  /// From the first to the last day, as far as they are known.
  var days: String {
    let (since, until) = (first.place.day, last.place.day)
    return since == until || until.isEmpty ? since : since + "—" + until
  }
}
