" Pages of Chinese newspapers, coloured by their lines alone, for those without the server, which
" knows names, posts and campaigns. The same file for Vim and Neovim.
if exists('b:current_syntax')
  finish
endif
let s:cpo = &cpoptions
set cpoptions&vim

" Later definitions win, so the headlines come first: short lines that end like no sentence.
syntax match bulletinHeadline /^\%(\s\|　\)*\%(.*[\u4e00-\u9fff]\{3}\)\@=[^。；;，,：:]\{3,42}[^。；;，,：:！？!?…、 \t　）)][”’》〉]\?\%(\s\|　\)*$/ contains=bulletinQuote,bulletinTitle
syntax match bulletinMasthead /^.\{-,40}\d\{4}年\d\{1,2}月\d\{1,2}日.\{-}\%(星期[一二三四五六日天]\|责编\|编辑\|农历\).\{,30}$/

syntax match bulletinNumber /\d\+\%([.,]\d\+\)*\%(%\|％\|‰\|个百分点\)\?/
syntax match bulletinDate /\d\{4}年\%(\d\{1,2}月\%(\d\{1,2}日\)\?\)\?\|\d\{1,2}月\d\{1,2}日\|\d\{1,2}日[上下中晚，,至]\@=\|星期[一二三四五六日天]\|[本上下每]\@1<=周[一二三四五六日]/
syntax match bulletinQuote /“[^“”]\{1,120}”\|‘[^‘’]\{1,60}’/
syntax match bulletinTitle /《[^《》]\{1,80}》/
syntax match bulletinItem /\%(^\|[，,；;。：: \t　]\)\@1<=[一二三四五六七八九十][要是][\u4e00-\u9fff]\@=/
syntax match bulletinSection /^\%(\s\|　\)*\%([一二三四五六七八九十]\{1,3}、\|（[一二三四五六七八九十]\{1,3}）\|【[^【】]\{1,20}】\)/
syntax match bulletinPost /\%(党组\|党委\|党工委\|区委\|县委\|市委\|省委\|常务\)\?副\?\%(书记\|主任\|区长\|县长\|市长\|省长\|镇长\|局长\|部长\|主席\|秘书长\|院长\|检察长\)[\u4e00-\u9fff、，,]\@=/

syntax match bulletinLead /^\%(\s\|　\)*\%(本[报网台刊]讯\|新华社\%([\u4e00-\u9fff]\{,8}\d\{1,2}月\d\{1,2}日电\)\?\)\%(\s*[(（][\u4e00-\u9fff]\{,8}\%(记者\|通讯员\)[^)）]*[)）]\)\?/
syntax match bulletinByline /^\%(\s\|　\)*[(（【]\?\%([\u4e00-\u9fff]\{2,6}\s\)\?\%(本报\|实习\|见习\|特约\|首席\|全媒体\)*\%(记者\|通讯员\|摄影\|撰稿\|作者\)\%(\s\|　\|：\|:\|\/\)\+[\u4e00-\u9fff·、 \t　\/]\{2,40}[)）】]\?\%(\s\|　\)*$/
syntax match bulletinByline /[。！？!?”）)]\@3<=\%(\s\|　\)*\%(本报\)\?\%(记者\|通讯员\)\%(\s\|　\|：\|:\)\+[\u4e00-\u9fff·、 \t　\/]\{2,30}$/
syntax match bulletinJump /[(（【]\?紧\?\%(下转\|上接\)第\?\s\?[\u4e00-\u9fff0-9A-Z]\{1,4}\s\?版\?[)）】]\?\%(\s\|　\)*$/

highlight default link bulletinMasthead Comment
highlight default link bulletinHeadline Title
highlight default link bulletinLead PreProc
highlight default link bulletinByline Comment
highlight default link bulletinJump Underlined
highlight default link bulletinNumber Number
highlight default link bulletinDate Number
highlight default link bulletinQuote String
highlight default link bulletinTitle Special
highlight default link bulletinItem Statement
highlight default link bulletinSection Statement
highlight default link bulletinPost Type

let b:current_syntax = 'bulletin'
let &cpoptions = s:cpo
unlet s:cpo
