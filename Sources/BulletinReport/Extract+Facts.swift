import BulletinKnowledge
import BulletinText
import JSONWriter

extension Extract {
  /// The members that say what the text says: people, campaigns, dates, figures.
  func writeFacts(_ spans: inout Spans, _ writer: inout JSONWriter) {
    writer.key("officials")
    writer.array { for official in facts.officials { write(official, &spans, &$0) } }
    writer.key("people")
    writer.array { for person in facts.people { write(person, &spans, &$0) } }
    writer.key("campaigns")
    writer.array { for campaign in facts.campaigns { write(campaign, &spans, &$0) } }
    writer.key("organisations")
    writer.array { array in
      for organisation in facts.organisations {
        array.object {
          $0.member("name", organisation.name)
          $0.key("mentions")
          spans.array(organisation.mentions, &$0)
        }
      }
    }
    writer.key("dates")
    writer.array { for date in facts.dates where date.isDated { write(date, &spans, &$0) } }
    writer.key("quantities")
    writer.array { for quantity in facts.quantities { write(quantity, &spans, &$0) } }
  }

  private func write(_ official: Official, _ spans: inout Spans, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("name", official.name)
      $0.member("posts", official.posts)
      $0.member("listedAs", official.listedAs)
      $0.key("mentions")
      $0.array { for mention in official.mentions { write(mention, &spans, &$0) } }
    }
  }

  private func write(_ mention: PersonMention, _ spans: inout Spans, _ writer: inout JSONWriter) {
    writer.object {
      spans.members(mention.range, text: spans.name(mention.range), &$0)
      $0.member("withPost", mention.post.map { spans.joined($0) })
      $0.member("postColumn", mention.post.map { spans.column($0.lowerBound) })
      $0.member("form", mention.form.rawValue)
    }
  }

  private func write(_ person: OtherPerson, _ spans: inout Spans, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("name", person.name)
      $0.member("role", person.role)
      $0.member("outlet", person.outlet)
      $0.key("mentions")
      $0.array { array in
        for mention in person.mentions {
          array.object { spans.members(mention, text: spans.name(mention), &$0) }
        }
      }
    }
  }

  private func write(
    _ campaign: CampaignMention, _ spans: inout Spans, _ writer: inout JSONWriter
  ) {
    writer.object {
      $0.member("name", campaign.name)
      $0.member("kind", campaign.kind.rawValue)
      $0.member("document", campaign.isDocument)
      $0.member("count", campaign.count)
      $0.member("items", campaign.items)
      $0.member("itemsPartial", campaign.isPartial)
      $0.member("quoted", campaign.isQuoted)
      $0.key("mentions")
      spans.array(campaign.mentions, &$0)
    }
  }

  func write(_ date: DateMention?, _ spans: inout Spans, _ writer: inout JSONWriter) {
    guard let date else { return writer.null() }
    writer.object {
      spans.members(date.range, &$0)
      $0.member("kind", date.kind.rawValue)
      $0.member("weak", date.isWeak)
      members(date.start, &$0)
      $0.key("end")
      if let end = date.end {
        $0.object { members(end, &$0) }
      } else {
        $0.null()
      }
      $0.member("resolved", date.resolved)
      $0.member("basis", date.basis?.rawValue)
      $0.member("valid", date.isValid)
    }
  }

  private func members(_ date: PartialDate, _ writer: inout JSONWriter) {
    writer.member("year", date.year)
    writer.member("month", date.month)
    writer.member("day", date.day)
  }

  private func write(_ quantity: Quantity, _ spans: inout Spans, _ writer: inout JSONWriter) {
    writer.object {
      spans.members(quantity.range, &$0)
      $0.key("value")
      if let last = quantity.last {
        $0.array {
          write(quantity.value, &$0)
          write(last, &$0)
        }
      } else {
        write(quantity.value, &$0)
      }
      $0.member("unit", quantity.unit)
      $0.member("modifier", quantity.modifier)
    }
  }

  private func write(_ number: Double, _ writer: inout JSONWriter) {
    if let whole = Int(exactly: number) {
      writer.value(whole)
    } else {
      writer.value(number)
    }
  }
}

/// Days as ISO 8601 writes them.
enum ISODate {
  static func string(_ date: CalendarDate) -> String {
    "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
