public import JSONWriter

/// The parameters of `textDocument/selectionRange`.
public struct SelectionRangeParams: Equatable, Sendable, Decodable {
  /// The document.
  public let textDocument: TextDocumentIdentifier
  /// Where the cursors are; the result has one element for each, in this order.
  public let positions: [Position]
}

/// What a selection grows to, step by step: the innermost range first, each inside the next.
public struct SelectionRange: Equatable, Sendable {
  /// The ranges, at least one.
  public var ranges: [LSPRange]

  /// The steps of a selection.
  public init(ranges: [LSPRange]) { self.ranges = ranges }
}

extension SelectionRange: JSONWritable {
  public func write(to writer: inout JSONWriter) { write(from: 0, to: &writer) }

  private func write(from step: Int, to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", ranges[step])
      if step + 1 < ranges.count {
        $0.key("parent")
        write(from: step + 1, to: &$0)
      }
    }
  }
}
