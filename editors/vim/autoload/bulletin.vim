" What the file type's detection and the linter share.

let s:signs = [
  \ '^\%(\s\|　\)*\%(本报讯\|新华社\)',
  \ '^.\{0,12}讯\%(\s\|　\|（\|(\)',
  \ '^\%(\s\|　\)*\%((\|（\)\?\%(本报\)\?\%(记者\|通讯员\)[ 　：:]\+[\u4e00-\u9fff·]\{2,4}',
  \ '[(（]\%(下转\|上接\)第\?.\{1,4}版[)）]',
  \ ]

" Sets the file type of a text file in which a message head, a byline or a jump stands.
function! bulletin#detect() abort
  if !get(g:, 'bulletin_detect_txt', 1) || &filetype ==# 'bulletin'
    return
  endif
  for l:line in getline(1, 400)
    for l:sign in s:signs
      if l:line =~# l:sign
        set filetype=bulletin
        return
      endif
    endfor
  endfor
endfunction

" The server, as ALE starts it.
function! bulletin#linter(language) abort
  return {
    \ 'name': 'bulletin',
    \ 'lsp': 'stdio',
    \ 'executable': {-> get(g:, 'bulletin_program', 'bulletin')},
    \ 'command': '%e lsp',
    \ 'project_root': function('bulletin#root'),
    \ 'language': a:language,
    \ 'initialization_options': {-> {'locale': get(g:, 'bulletin_locale', v:lang)}},
    \ }
endfunction

" The folder of the nearest .bulletin.json upward, else the page's own.
function! bulletin#root(buffer) abort
  let l:path = fnamemodify(bufname(a:buffer), ':p:h')
  let l:found = findfile('.bulletin.json', fnameescape(l:path) . ';')
  return l:found is# '' ? l:path : fnamemodify(l:found, ':p:h')
endfunction

" Writes the page, applies all safe fixes with the program itself, and reads the page again.
function! bulletin#fix() abort
  update
  let l:program = get(g:, 'bulletin_program', 'bulletin')
  let l:said = system(shellescape(l:program) . ' lint --fix-only --exit-zero --quiet -- ' . shellescape(expand('%:p')))
  if v:shell_error
    echohl ErrorMsg | echomsg 'bulletin: ' . trim(l:said) | echohl None
    return
  endif
  let l:view = winsaveview()
  edit
  call winrestview(l:view)
endfunction
