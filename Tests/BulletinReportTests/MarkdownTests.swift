import BulletinLint
import BulletinText
import Testing

@testable import BulletinReport

struct MarkdownTests {
  @Test func sumsUpByRuleAndPage() {
    check(
      [HandMade("⟦坏⟧", file: "a_b.txt").page, HandMade("好").page],
      """
      ## 版面校对：2 个版面

      **警告 1**

      | 规则 | 说明 | 级别 | 数量 |
      |---|---|---|---:|
      | `made-by-hand` |  | **警告** | 1 |

      <details><summary><strong>a_b.txt</strong> · 1 处</summary>

      | 行:列 | 级别 | 问题 | 规则 |
      |---:|---|---|---|
      | 1:1 | **警告** | 第1处不妥 | `made-by-hand` |

      </details>


      """)
    check([HandMade("好").page], "## 版面校对：1 个版面\n\n没有发现问题。\n")
  }

  @Test func textStaysText() {
    #expect(
      Markdown.escaped("a|b*c*<i>&`d`\n[e](f)") == """
        a\\|b\\*c\\*&lt;i&gt;&amp;\\`d\\`␊\\[e\\]\\(f\\)
        """)
  }

  /// GitHub refuses a summary of more than 1 MiB.
  @Test func whatIsTooMuchIsCounted() {
    let page = HandMade(String(repeating: "⟦坏⟧好", count: 5000)).page
    let whole = HandMade.whole(.markdown, Array(repeating: page, count: 10), .chinese)
    #expect(whole.count < 1 << 20)
    #expect(String(decoding: whole.suffix(200), as: UTF8.self).contains("个版面的问题没有列出"))
  }

  private func check(
    _ pages: [PageReport], _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = String(decoding: HandMade.whole(.markdown, pages, .chinese), as: UTF8.self)
    #expect(text == expected, sourceLocation: sourceLocation)
  }
}
