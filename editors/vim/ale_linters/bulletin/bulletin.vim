" Pages, with the language server: findings, hover, definition, references, rename, fixes.
call ale#linter#Define('bulletin', bulletin#linter('bulletin'))
