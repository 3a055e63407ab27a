package import BulletinKnowledge
import BulletinLint
package import BulletinText

/// An exception that a run had no use for.
package struct UnusedException: Sendable {
  package enum Reason: Equatable, Sendable {
    case matchesNothing
    case expired(CalendarDate)
  }

  package let range: TextRange
  package let reason: Reason
}

extension SettingsStore {
  /// The exceptions that covered nothing, by the file that they stand in, as far as a run can tell:
  /// its rules ran, and all pages that it may be about were looked at.
  ///
  /// - Parameters:
  ///   - used: those that covered something.
  ///   - pages: the absolute paths of the pages that were looked at.
  ///   - roots: the absolute folders that were searched.
  ///   - ran: whether the command line let a rule run.
  package func unusedExceptions(
    except used: Set<ExceptionPlace>, pages: Set<FilePath>, roots: [FilePath],
    ran: (String) -> Bool
  ) -> [(file: SettingsFile, exceptions: [UnusedException])] {
    // A file that several configurations extend is there several times.
    let usedOnes = Set(
      used.map { place in
        Occurrence(file: read[place.settings].files[place.file].path, index: place.index)
      })
    var told: Set<Occurrence> = []
    var result: [(file: SettingsFile, exceptions: [UnusedException])] = []
    for settings in read where settings.errors.isEmpty {
      for file in settings.files where file.text != nil {
        var unused: [UnusedException] = []
        for (index, exception) in file.exceptions.enumerated() {
          let occurrence = Occurrence(file: file.path, index: index)
          guard !usedOnes.contains(occurrence), !told.contains(occurrence) else { continue }
          if let until = exception.until, until <= today {
            unused.append(UnusedException(range: exception.range, reason: .expired(until)))
          } else if exception.finding.rules.allSatisfy(ran),
            sawAll(exception, file, settings, pages, roots)
          {
            unused.append(UnusedException(range: exception.range, reason: .matchesNothing))
          } else {
            continue
          }
          told.insert(occurrence)
        }
        if !unused.isEmpty { result.append((file, unused)) }
      }
    }
    return result
  }

  private struct Occurrence: Hashable {
    let file: FilePath
    let index: Int
  }

  /// Whether all pages were looked at that an exception may be about.
  private func sawAll(
    _ exception: SettingsFile.Exception, _ file: SettingsFile, _ settings: Settings,
    _ pages: Set<FilePath>, _ roots: [FilePath]
  ) -> Bool {
    if !exception.files.isEmpty, exception.files.allSatisfy(\.isPlain) {
      return exception.files.allSatisfy { pattern in
        pages.contains { pattern.matches(settings.relative($0.bytes, file)) }
      }
    }
    return [file.folder, settings.folder].allSatisfy { folder in
      roots.contains { AbsolutePath.relative(folder, to: $0.bytes) != nil }
    }
  }
}
