"""Phrases by which lines of a page's furniture are known: menus, share lines, forms, adverts, captions, footers. Data only."""

from __future__ import annotations

import re

# A line that is one of these, whole (lower-cased, without closing punctuation), is furniture wherever it stands.
_WHOLE = """
related|related articles|related stories|related topics|related content|related coverage|related news|related posts
related links|related tags|related video|related videos|see also|also read|also see|read also|in this article
recommended|recommended for you|recommended stories|more from|more on this story|more on this|more stories|more news|more
more articles|more coverage|most read|most popular|most viewed|most recent|most commented|popular|popular posts|trending
trending now|trending stories|latest|latest news|latest stories|latest posts|recent posts|top stories|breaking news
editor's picks|editors' picks|leave a reply|leave a comment|leave a response|post a comment|add a comment|add comment
write a comment|join the conversation|comments|view comments|show comments|view all comments|comment|no comments
no comments yet|cancel reply|post comment|reply|submit|send|back to top|back to top button|return to top|scroll to top
go to top|top|close|close menu|menu|main menu|toggle navigation|navigation|search|home|about|about us|about me|contact
contact us|advertise|advertise with us|advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content
promoted|promoted content|paid content|subscribe|subscribe now|sign up|sign up now|sign in|log in|login|log out|register
my account|account|share|share this|share this article|share this story|share this post|share article|share on facebook
share on twitter|share on linkedin|share on whatsapp|share via email|tweet|email|e-mail|email this|print|print this
print this article|copy link|link copied|save|bookmark|facebook|twitter|instagram|youtube|linkedin|pinterest|reddit
whatsapp|telegram|tumblr|rss|google+|google plus|flipboard|messenger|snapchat|tiktok|vkontakte|newsletter|newsletters
follow us|follow|connect with us|connect|stay connected|privacy policy|privacy notice|privacy|terms of use
terms of service|terms & conditions|terms and conditions|terms|cookie policy|cookie preferences|cookies|sitemap|site map
careers|jobs|help|faq|faqs|feedback|give feedback|support|read more|continue reading|continue|load more|load more comments
show more|show less|see more|view more|learn more|find out more|view all|see all|see all comments|next|previous|prev|next
next story|next article|previous article|previous story|next post|previous post|skip to content|skip to main content
skip to navigation|skip navigation|skip advert|tags|tag|topics|category|categories|archives|archive|photo gallery
back to gallery|gallery|video|videos|photo|photos|pictures|live|watch live|watch|watch now|listen|listen live|play|pause
mute|unmute|loading|image caption|media caption|image copyright|photo credit|getty images|read next|up next|now playing
you may also like|you might also like|you may also be interested in|what to read next|don't miss|story continues below
article continues below|story continues below advertisement|article continues below advertisement|advertisement - continue reading below
about the author|about author|author|meet the author|view all posts|all rights reserved|report a typo|report an error
website|name *|email *|name|your name|your email|email address|email address *|name (required)|email (required)|message
permalink|site index|sections|ok|okay|accept|i accept|i agree|got it|accept & close|no thanks|not now|dismiss|print edition
weather|horoscope|crossword|classifieds|obituaries|shop|store|apps|podcasts|podcast|cancel|edit|delete|report|like|likes
dislike|flag|sort by|sort by best|newest|oldest|best|powered by wordpress|proudly powered by wordpress|enlarge|zoom
view gallery|view slideshow|view photos|toggle caption|hide caption|expand|click to enlarge|currently reading|follow on twitter
compartilhe|compartilhar|compartir|comparte|leia também|leia mais|lea también|leer más|comentários|comentarios|comentar
comentários desativados|deixe um comentário|deixe uma resposta|deja un comentario|deja una respuesta|publicidade|publicidad
relacionados|artigos relacionados|artículos relacionados|mais lidas|lo más leído|buscar|início|inicio|contato|contacto|sobre
condividi|commenti|lascia un commento|leggi anche|leggi tutto|articoli correlati|pubblicità|cerca|precedente|successivo
partager|commentaires|laisser un commentaire|lire aussi|lire la suite|articles similaires|publicité|rechercher|accueil
teilen|kommentare|kommentar schreiben|schreibe einen kommentar|lesen sie auch|mehr zum thema|mehr|anzeige|werbung|suche
startseite|impressum|datenschutz|meistgelesen|drucken|bagikan|komentar|baca juga|tinggalkan balasan|cari|beranda
поделиться|комментарии|оставить комментарий|добавить комментарий|читайте также|похожие статьи|реклама|поиск|главная
контакты|о проекте|войти|регистрация|еще|ещё|подписаться|новости|популярное|共有|シェア|コメント|コメントを残す|関連記事|検索|ホーム
공유|댓글|관련기사|검색|목록|이전|다음|ツイート
"""
WHOLE = frozenset(phrase.strip() for phrase in _WHOLE.replace("\n", "|").split("|") if phrase.strip())

# After such a heading the article is over: what follows are links, comments, forms, the author's description.
ENDING = re.compile(
    r"""^\W*(?:
        (?:related|recommended|similar|popular|trending|recent|latest|more|other|top|featured)\ (?:articles?|stor(?:y|ies)|
            content|topics|posts?|news|coverage|links|reading|videos?|headlines|items)\b
      | (?:leave|post|write|add|submit)\ (?:a|your)\ (?:reply|comment|response)\b | \d*\ ?comments?\b | \d+\ (?:responses|thoughts|replies)\b
      | (?:view|show|see|read|load)\ (?:all\ |the\ )?(?:\d+\ )?comments?\b | join\ the\ (?:conversation|discussion) | comments?\ (?:are\ closed|\(\d+\))
      | (?:about|meet)\ the\ authors? | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested) | more\ (?:from|in|on)\b
      | (?:what\ to\ )?read\ next | up\ next | most\ (?:read|popular|viewed|commented) | tags?\b\s*:? | topics\b\s*:? | filed\ under | tagged
      | copyright\b | © | \(c\)\ \d{4} | all\ rights\ reserved | share\ this | print\ this | your\ email\ address\ will\ not | notify\ me\ of
      | (?:contact\ us|privacy\ policy|terms\ of) | categor(?:y|ies)\ ?: | post\ navigation | sponsored | promoted | from\ around\ the\ web
      | (?:leia|lea|leggi|lire|lesen\ sie|baca|читайте)\ (?:tamb|tambi|anche|aussi|auch|juga|также) | coment[aá]rios | comentar | commenti
      | kommentare | комментари | похожие |関連 | コメント
    )""",
    re.IGNORECASE | re.VERBOSE,
)

# Openings that give a line away. Each is long enough not to open a sentence of an article's own prose.
OPENING = re.compile(
    r"""^\W*(?:
        (?:click|tap)\ (?:here|to|on)\b | just\ watched\b | media\ playback\ is\ un(?:supported|available)
      | \d+\ (?:minute|min|hour|day|week|month|year)s?\ ago\W*$ | sign\ up\ (?:for|to|here|now|today)\b | subscribe\ (?:to|for|here|now|today)\b
      | follow\ (?:us|@|\w+(?:\ \w+)?\ on\ (?:twitter|facebook|instagram)) | (?:like|join|find)\ us\ on\b
      | share\ (?:this|on|via|with|now|your)\b | (?:read|see|watch|listen|also|more)(?:\ (?:more|also|on|now|next|here))?\ ?:
      | read\ (?:more|also|next|the\ full\ (?:story|article|report)|our)\b | related\ ?(?:articles?|stor(?:y|ies)|content|topics|posts?|coverage|links)?\ ?:
      | (?:article|story)\ continues | you\ (?:may|might)\ also\ (?:like|be\ interested) | recommended\ for\ you
      | get\ (?:the\ latest|our\ (?:daily|free|newsletter)|breaking\ news|daily\ |updates) | download\ (?:the|our)\ .{0,30}app\b
      | copyright\b | © | \(c\)\ \d{4} | all\ rights\ reserved | photos?(?:graphs?)?\ ?(?:by|credit|courtesy|:) | image\ ?(?:credit|source|copyright|by|:)
      | (?:picture|photo|image|video|file|credit|gallery|pictured|slideshow|credits|source|via)\ ?: | filed\ under | tagged?\b.{0,6}: | tags\ ?: | topics\ ?:
      | by\ using\ (?:this|our)\ (?:site|website) | (?:this|our)\ (?:site|website)\ uses\ cookies | we\ use\ (?:first\ and\ third\ party\ )?cookies
      | advertis(?:e\ (?:with|on|here)|ement|ing\ |er) | sponsored\ (?:by|content) | comments?\ (?:are\ closed|\(\d+\)|policy)
      | \d[\d.,]*k?\ (?:comments?|shares?|views|likes|reads|replies|followers|points?)\b | \d+\ of\ \d+\b | \d+\s*/\s*\d+\b
      | more\ (?:from|in|on|stories|news|coverage)\b | most\ (?:read|popular|viewed|commented) | (?:log|sign)\ in\ (?:to|with|or|here)\b
      | don['’]t\ miss\b | watch\ (?:live|video|now|below|the\ (?:full\ )?video)\b | (?:next|previous|prev)\ (?:article|story|post|»|«)
      | (?:daily|weekly|morning|evening)\ .{0,30}(?:newsletter|inbox|briefing)\b | (?:last\ )?(?:updated|modified|published|posted|edited)\ ?(?:on|at|:|by|in)?\ .{0,12}\d
      | written\ by\b | this\ (?:post|article)\ (?:may\ contain\ affiliate|originally\ appeared|was\ originally\ published|first\ appeared) | view\ (?:all|more|full|original)\b
      | (?:have\ (?:something|a\ (?:news\ )?tip|your\ say)|got\ a\ (?:news\ )?tip) | (?:send|email)\ (?:us\ )?(?:tips|your\ tips|feedback|corrections)
      | (?:estimated\ )?reading\ time | \d+\ min(?:ute)?s?\ read\b | powered\ by | (?:enter|type)\ your\ (?:e-?mail|name) | (?:skip|jump)\ to\b | back\ to\b.{0,30}$
      | support\ (?:our|independent)\ journalism | (?:you\ must\ be|please)\ (?:log|logged|sign|enable|enter|subscribe|read\ our) | to\ (?:leave|post)\ a\ comment
      | (?:the\ )?(?:associated\ press|ap|reuters|afp)\ (?:contributed|material) | posted\ by\b | email\ (?:this|the\ author|address)
    )""",
    re.IGNORECASE | re.VERBOSE,
)

# Fragments that no article's own prose holds, anywhere in a line.
FRAGMENT = re.compile(
    r"""your\ e-?mail\ address\ will\ not\ be\ published | required\ fields\ are\ marked | (?:delivered|sent|straight)\ .{0,20}to\ your\ (?:e-?mail\ )?inbox
    | all\ rights\ reserved | sign\ up\ for\ (?:our|the|free|breaking|daily) | may\ not\ be\ (?:published|reproduced|republished)
    | (?:to|for)\ our\ (?:free\ |daily\ |weekly\ )?newsletter | enable\ javascript | javascript\ (?:is\ )?(?:disabled|enabled|required)
    | (?:save\ my\ name|notify\ me\ of)\b.{0,60}(?:comment|post|email) | akismet | is\ an?\ registered\ trademark | (?:privacy|cookie)\ policy
    | follow\ .{0,40}on\ (?:twitter|facebook|instagram) | terms\ of\ (?:use|service) | (?:icon|button)\ to\ (?:share|close) | view\ this\ (?:post|photo)\ on
    | click\ here\ (?:for|to)\b | your\ browser\ (?:does\ not|doesn) | contributed\ to\ this\ (?:report|story|article)\W*$
    | \b(?-i:Read\ more)\W*$ | ^contributing\ ?:
    | ^[^.:]{5,60}[a-z’']:(?-i:['‘"“]?[A-Z][a-z])[^.]{5,120}(?<![.!?”"])$  # links of one outlet: kicker:Headline
    | (?-i:^(?=(?:[^A-Z]*[A-Z]){15})[^a-z“”"]{20,150}(?<![.!?])$)  # another's: SLUICE BREAKS, REPORT SAYS
    """,
    re.IGNORECASE | re.VERBOSE,
)

# Lines that often stand right below an article, or begin one of its last notes: a hint for the weights, no proof.
CLOSING = re.compile(
    r"""^\W*(?:first\ published | last\ (?:updated|modified) | (?:leave|post|add|view|show)\ (?:a\ |your\ |the\ )?(?:comments?|discussion)
    | report\ (?:an?\ )?(?:error|typo) | you\ must\ (?:be\ )?log | want\ more\b | like\ this\ (?:article|story|post) | continue\ reading
    | (?:write|email|reach|contact)\ \w+(?:\ \w+){0,2}\ at\b | to\ read\ the\ full | related\b | citation: | via\ \w+ | source:
    | você\ (?:pode|também) | veja\ (?:também|mais) | deixe\b | sobre\ [oa]\ autora? | enviar\ coment | te\ puede\ interesar | también\ te | quizás\ te
    | ver\ más | más\ (?:noticias|sobre) | etiquetas?\b | sobre\ (?:el|la)\ autora? | escrib[ea]\ un | lascia\ un | (?:ti\ )?potrebbe(?:ro)?\ interessar
    | articoli\ correlati | vous\ aimerez | à\ lire | sur\ le\ même | ajouter\ un | laisser\ un | das\ könnte | mehr\ zu | weitere\ artikel | ähnliche
    | schlagw | hinterlasse | schreib | вам\ (?:также|может) | (?:добавить|оставить)\ (?:комментарий|отзыв) | материалы\ по\ теме | теги\b | метки
    | читать\ (?:также|далее) | по\ теме | смотрите\ также | поделит | отзывы | iklan | bagikan | artikel\ terkait | tulis\ komentar | tinggalkan
    | lees\ ook | reageer | deel\ dit | zobacz | czytaj | udostępnij | komentarze | ilgili | paylaş | yorum | タグ | スポンサー | 関連 | コメント
    | 태그 | 관련 | 댓글 | 标签 | 相关 | 评论)""",
    re.IGNORECASE | re.VERBOSE,
)

# Who commented, and when: "2 days ago", "Mara Wells on 3 May 2021 at 4:47 pm said:"; and the buttons under a comment.
COMMENTER = re.compile(
    r"""^(?!\W*(?:first\ |last\ )?(?:published|posted|updated|modified)\b).*
    (?:\b(?:\d+|an?)\ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\ ago\b
    | \b(?:says|said|wrote|writes|schrieb|disse|dice|пишет)\s*:$ | \bat\ \d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?\W*(?:said:?|\|.*|reply.*)?$)""",
    re.IGNORECASE | re.VERBOSE,
)
REPLY = re.compile(
    r"^(?:reply|quote|like|report|permalink|upvote|ответить|responder|antworten|rispondi|répondre)\b.{0,30}$|\breply$",
    re.IGNORECASE,
)

# After these words an agency is told something or reports it, or an office is meant: "…, he told Reuters.", "according to
# a report Monday by Reuters.", "the reach of the EPA."
_NO_CREDIT = (
    "".join(
        rf"(?<!\b{word} )"
        for word in "told to with from the for of that and at in tells telling against between".split()
    )
    + r"(?<!\breport by )(?<!day by )"
)
CAPTION = re.compile(
    r"(?:\([^()]{0,60}\b(?:AP|AFP|Reuters|Getty|EPA|File|Photo|Image|Credit|via)\b[^)]*\)|"
    + _NO_CREDIT
    + r"\b(?:AFP|Reuters|Getty Images|EPA|Shutterstock"
    r"|Associated Press|iStock|Flickr|Wikimedia)(?:\s+(?:Photo|Images|via)\b.*)?|/\s?(?:AP|AFP|Reuters|Getty|EPA)\b[^.]*"
    r"|\[(?:[^\[\]]{0,40}/)?(?:Photo|Image|File|Reuters|AP|AFP|EPA|Getty)[^\]]*\]|(?:Image|Photo) (?:copyright|caption|credit)\b.*)\s*\.?$",
    re.IGNORECASE,
)

BYLINE = re.compile(
    r"^\s*(?:(?:written|reported|story|posted|published)\s+)?by:?\s+(?P<names>[^\W\d_][\w.'’\-]+(?:\s+[\w.'’\-]+){0,4}"
    r"(?:(?:,\s*|\s+and\s+|\s*&\s*)[^\W\d_][\w.'’\-]+(?:\s+[\w.'’\-]+){0,4})*)\s*(?:[|,•·–—\-/].*)?$",
    re.IGNORECASE,
)

# Words that every sentence needs and menus lack, of the languages whose pages are most often met.
FUNCTION = frozenset(
    """
    the a an of to in that and is was for on with as it by at from be are were has have had his her its their he she they this
    which who not but or been said would will after when into than more there we you i can if so about over also could
    de la el los las que en y un una por con del se no su para al lo como o do da os em uma com na dos não mais ao das à é
    le les des et est du une dans qui il pour pas sur au ce par ne plus di il che per non sono gli dei della più alla
    der die das und ist von den zu mit sich des auf für im dem nicht ein eine als auch es an werden aus hat dass
    и в не на что с по это как но из у за от он так для бы же к все или то до yang dan di ini itu dengan untuk tidak dari pada
    het een van te dat niet zijn op aan voor met
    """.split()
)
