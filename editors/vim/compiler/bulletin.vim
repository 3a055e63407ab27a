" :compiler bulletin | :make PATH…: what `bulletin lint` finds, as the quickfix list. Its columns are
" characters; Vim's are bytes, so an entry leads to its line.
if exists('g:current_compiler')
  finish
endif
let g:current_compiler = 'bulletin'

CompilerSet makeprg=bulletin\ lint\ --format\ concise
CompilerSet errorformat=%f:%l:%*[0-9]:\ %trror[%m,%f:%l:%*[0-9]:\ %tarning[%m,%f:%l:%*[0-9]:\ %tnfo[%m,%f:%l:%*[0-9]:\ %tint[%m
