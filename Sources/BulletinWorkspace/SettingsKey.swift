package import BulletinText

/// The keys of a configuration. The reader, its schema and `bulletin config` go by these.
package enum SettingsKey: String, CaseIterable, Sendable {
  case schema = "$schema"
  case extends, include, exclude, pageDate, rules, overrides, exceptions, baseline, locale
  case officials, campaigns

  /// What it sets.
  package var summary: LocalizedText {
    switch self {
    case .schema:
      LocalizedText(zh: "本文件的 JSON Schema，供编辑器使用", en: "The JSON Schema of this file, for editors")
    case .extends:
      LocalizedText(
        zh: "先读这些配置，再以本文件为准；路径从本文件所在的文件夹算起",
        en: "Configurations that hold where this file says nothing; paths count from its folder")
    case .include:
      LocalizedText(
        zh: "文件夹里这些文件一律当作版面，不看内容",
        en: "Files of a folder that are pages whatever is in them")
    case .exclude:
      LocalizedText(zh: "文件夹里这些文件不检查", en: "Files and folders that are not checked")
    case .pageDate:
      LocalizedText(
        zh: "文件名里出版日期的写法；不写时认 YYYY-MM-DD",
        en: "How the issue's date stands in a file's name; by default YYYY-MM-DD")
    case .rules:
      LocalizedText(
        zh: "各条规则、各类规则的级别和选项", en: "Levels and options of rules and of groups of rules")
    case .overrides:
      LocalizedText(
        zh: "只对某些文件、某几类稿件有效的规则设置，后面的优先",
        en: "Rules for some files or kinds of articles; later ones win")
    case .exceptions:
      LocalizedText(
        zh: "看过并决定放过的问题，按文字认定，不按行号",
        en: "Findings that somebody lets stand, known by their text and not by their line")
    case .baseline:
      LocalizedText(
        zh: "基线文件：里面记下的旧问题不再报", en: "A file of known findings, which are not reported again")
    case .locale:
      LocalizedText(zh: "说明和报告所用的语言：zh-Hans 或 en", en: "The language of messages: zh-Hans or en")
    case .officials:
      LocalizedText(
        zh: "领导名册（officials.csv）：一个文件、几个文件或通配",
        en: "The officials' rosters: a file, a list or a glob")
    case .campaigns:
      LocalizedText(
        zh: "提法表（campaigns.csv）：一个文件、几个文件或通配",
        en: "The glossaries of campaigns: a file, a list or a glob")
    }
  }

  /// As it may stand in a configuration.
  package var example: String {
    switch self {
    case .schema: "\"$schema\": \"bulletin.schema.json\""
    case .extends: "\"extends\": \"../house.json\""
    case .include: "\"include\": [\"**/*.txt\"]"
    case .exclude: "\"exclude\": [\"drafts/**\"]"
    case .pageDate: "\"pageDate\": \"{yyyy}-{MM}-{dd}_*\""
    case .rules:
      """
      "rules": {
        "missing-byline": "error",
        "typography": "off",
        "broken-paragraph": {"severity": "info", "hard-wrap": "auto"}
      }
      """
    case .overrides:
      """
      "overrides": [
        {"files": "notices/**", "kinds": ["notice"], "rules": {"missing-lead": "off"}}
      ]
      """
    case .exceptions:
      """
      "exceptions": [
        {
          "rule": "duplicated-word", "files": "**", "text": "试试", "before": "不妨",
          "who": "何雨田", "why": "就是这样说的", "until": "2027-01-01"
        }
      ]
      """
    case .baseline: "\"baseline\": \".bulletin-baseline.json\""
    case .locale: "\"locale\": \"zh-Hans\""
    case .officials: "\"officials\": [\"officials.csv\"]"
    case .campaigns: "\"campaigns\": \"campaigns.csv\""
    }
  }
}

/// The keys of an entry of `overrides`.
package enum OverrideKey: String, CaseIterable, Sendable {
  case files, kinds, rules

  package var summary: LocalizedText {
    switch self {
    case .files:
      LocalizedText(
        zh: "对哪些文件有效；不写是所有文件", en: "The files it is for; by default all")
    case .kinds:
      LocalizedText(
        zh: "对哪几类稿件有效；不写是所有稿件", en: "The kinds of articles it is for; by default all")
    case .rules: LocalizedText(zh: "规则的级别和选项", en: "Levels and options of rules")
    }
  }
}

/// The keys of an entry of `exceptions`.
package enum ExceptionKey: String, CaseIterable, Sendable {
  case rule, files, text, before, after, who, why, until

  package var summary: LocalizedText {
    switch self {
    case .rule: LocalizedText(zh: "放过哪条（类）规则的问题", en: "The rule or group that found it")
    case .files:
      LocalizedText(zh: "在哪些文件里；不写是所有文件", en: "The files it is for; by default all")
    case .text:
      LocalizedText(zh: "划线的文字；不写是任何文字", en: "The text that was underlined; by default any")
    case .before: LocalizedText(zh: "前面紧挨着的文字", en: "The text right before it")
    case .after: LocalizedText(zh: "后面紧挨着的文字", en: "The text right after it")
    case .who: LocalizedText(zh: "谁决定的", en: "Who has decided it")
    case .why: LocalizedText(zh: "为什么放过", en: "Why it may stand")
    case .until:
      LocalizedText(zh: "到这一天（不含）失效", en: "The first day on which it does not hold any more")
    }
  }

  /// Whether an exception must say it.
  package var isRequired: Bool { self == .rule || self == .why }
}
