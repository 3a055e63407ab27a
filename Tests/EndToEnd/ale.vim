" Drives a real Vim with ALE through one page and writes down what the user would see. Environment: PAGE,
" NAME, RULE, REPORT as in neovim.lua; PLUGIN, the folder editors/vim; ALE, where ALE is installed.
" Run as: vim -Nu NONE -i NONE -es --not-a-term -c 'source ale.vim'
" ALE 3.3 counts bytes where the protocol counts UTF-16 units, so what is asked behind Chinese text lies
" too far right: places are asked from the beginning of a line. It applies edits by bytes as well, which
" tears characters apart, so what mends a page here is :BulletinFix.

set encoding=utf-8 hidden noswapfile nomore
let g:ale_completion_enabled = 0
let g:ale_lint_delay = 0
let g:ale_set_loclist = 1
let s:seen = {'errors': []}

function! s:await(what, ready) abort
  for l:try in range(1000)
    let l:answer = a:ready()
    if !empty(l:answer)
      return l:answer
    endif
    sleep 20m
  endfor
  throw 'gave up waiting for ' . a:what
endfunction

function! s:findings() abort
  return map(copy(ale#engine#GetLoclist(bufnr(''))),
    \ {_, each -> {'code': get(each, 'code', ''), 'line': each.lnum, 'text': each.text, 'from': each.linter_name}})
endfunction

" The first line that begins with some words.
function! s:go(words) abort
  call cursor(1, 1)
  if search('^\V' . a:words, 'cW') == 0
    throw 'no line begins with ' . a:words
  endif
endfunction

function! s:references(name) abort
  call s:go(a:name)
  ALEFindReferences -quickfix
  let l:list = s:await('the references', {-> getqflist()})
  silent! cclose
  return map(l:list, {_, each -> each.lnum})
endfunction

function! s:definition(name) abort
  call s:go(a:name)
  " The last one, so that the cursor must move.
  while search('^\V' . a:name, 'W') > 0
  endwhile
  let l:line = line('.')
  ALEGoToDefinition
  call s:await('the definition', {-> line('.') != l:line})
  return line('.')
endfunction

function! s:run() abort
  execute 'edit' fnameescape($PAGE)
  let s:seen.filetype = &filetype
  call ale#Queue(0, 'lint_file')
  let s:seen.findings = s:await('the findings', function('s:findings'))
  let s:seen.references = s:references($NAME)
  let s:seen.definition = s:definition($NAME)
  BulletinFix
  let s:seen.buffer = getline(1, '$')
  compiler bulletin
  silent make! %
  let s:seen.listed = map(getqflist(), {_, each -> each.lnum})
  call ale#Queue(0, 'lint_file')
  let s:seen.left = s:await('the findings of the mended page', {-> len(s:findings()) < len(s:seen.findings) ? {'list': s:findings()} : {}}).list
endfunction

try
  execute 'set runtimepath^=' . fnameescape($PLUGIN) . ' runtimepath+=' . fnameescape($ALE)
  filetype plugin on
  syntax on
  runtime plugin/ale.vim
  call s:run()
catch
  call add(s:seen.errors, v:exception . ' at ' . v:throwpoint)
endtry
call writefile([json_encode(s:seen)], $REPORT)
qall!
