/// Texts, and what cmark-gfm 0.29.0.gfm.6 (`-t xml --sourcepos -e table`) finds in them: headings, tables and lines of
/// code and HTML by their line numbers, then, behind the bar, images, links, code spans and tags in their order.
///
/// Of 349 texts that were compared, 336 are read alike and stand here. The others are in ``MarkdownReadingTests``, with
/// the reason; so is what random texts showed. `⏎` is a line feed, `␍␊` its pair, `⇥` a tab.
enum MarkdownReadings {
  static let table = ###"""
    -- Code spans
    use `make test` here → | span
    ``two ` inside`` and `one` → | span span
    `open only → |
    ``open` only → |
    `starts⏎ends here` after → | span
    a `code with ![x](/y)` b → | span
    ![x](/y) `and` ![z](/w) → | image(/y) span image(/w)
    \`not code ![p](/u)` → | image(/u)
    `\` ![p](/u) ` → | span image(/u)
    `` ` `` ![p](/u) → | span image(/u)
    ```in line``` ![p](/u) → | span image(/u)
    `a``b` ![p](/u) → | span image(/u)
    ``a`b`` `c```d` → | span span
    a ` b⏎⏎c ` ![p](/u) → | image(/u)
    [a `](/u) b` c → | span
    `<b>` <b>`</b>` → | span tag span
    <b title="`">`</b> → | tag tag
    ![a `b`](/u) → | image(/u) span
    > `over⏎> two` ![p](/u) → | span image(/u)
    - `over⏎  two` ![p](/u) → | span image(/u)
    # title `with code` → h1@1 | span
    `a⏎# title` ![p](/u) → h1@2 | image(/u)
    `` a \`` b `` → | span
    \\`code` ![p](/u) → | span image(/u)
    -- Fences
    ```⏎![p](/u)⏎```⏎![q](/v) → code@1-3 | image(/v)
    ~~~ js⏎![p](/u)⏎~~~ → code@1-3 |
    ````⏎```⏎![p](/u)⏎```` → code@1-4 |
    ```⏎never closed ![p](/u) → code@1-2 |
    ``` a`b⏎![p](/u) → | image(/u)
    ~~~ a`b⏎![p](/u)⏎~~~ → code@1-3 |
    ```⏎a⏎``` tail⏎![p](/u)⏎```⏎![q](/v) → code@1-5 | image(/v)
       ```⏎   a⏎   ```⏎![p](/u) → code@1-3 | image(/u)
    text⏎    ```⏎![p](/u) → | image(/u)
    text⏎```⏎![p](/u)⏎``` → code@2-4 |
    - item⏎⏎  ```⏎  ![p](/u)⏎⏎⏎  x⏎  ```⏎- ![q](/v) → code@3-8 | image(/v)
    - ```⏎  ![p](/u)⏎  ```⏎  ![q](/v) → code@1-3 | image(/v)
    - ```⏎  ![p](/u)⏎![q](/v) → code@1-2 | image(/v)
    1. step⏎   ```sh⏎   # comment⏎   ```⏎2. # title → code@2-4 h1@5 |
    > ```⏎> ![p](/u)⏎> ```⏎> ![q](/v) → code@1-3 | image(/v)
    > ```⏎> ![p](/u)⏎![q](/v) → code@1-2 | image(/v)
    > - ```⏎>   ![p](/u)⏎>   ```⏎>   ![q](/v) → code@1-3 | image(/v)
    - > ```⏎  > ![p](/u)⏎  ![q](/v) → code@1-2 | image(/v)
    - a⏎  - b⏎    ```⏎    ![p](/u)⏎    ```⏎    ![q](/v) → code@3-5 | image(/v)
    - a⏎    ```⏎    ![p](/u)⏎    ``` → code@2-4 |
    10. a⏎    ```⏎    ![p](/u)⏎    ```⏎![q](/v) → code@2-4 | image(/v)
    ```⏎⏎⏎⏎![p](/u) → code@1-5 |
    ```⏎a⏎    ```⏎![p](/u) → code@1-4 |
    ~~~⏎```⏎~~~⏎![p](/u)⏎``` → code@1-3 code@5-5 | image(/u)
    ```⏎> a⏎```⏎> b `c` → code@1-3 | span
    *⇥```⏎⇥![p](/u)⏎⇥```⏎⇥![q](/v) → code@1-3 | image(/v)
    -- Indented code
        ![p](/u) → code@1-1 |
    ⇥![p](/u) → code@1-1 |
     ⇥![p](/u) → code@1-1 |
    text⏎    ![p](/u) → | image(/u)
    text⏎⏎    ![p](/u)⏎⏎    # no title⏎⏎text → code@3-5 |
    # title⏎    ![p](/u) → h1@1 code@2-2 |
    - item⏎⏎      ![p](/u) → code@3-3 |
    - item⏎⏎    ![p](/u) → | image(/u)
    - item⏎      ![p](/u) → | image(/u)
    -     ![p](/u) → code@1-1 |
    -      ![p](/u)⏎  ![q](/v) → code@1-1 | image(/v)
    1.     ![p](/u)⏎⏎   ![q](/v) → code@1-1 | image(/v)
    >     ![p](/u) → code@1-1 |
    > text⏎>     ![p](/u) → | image(/u)
    > text⏎    ![p](/u) → | image(/u)
    >⇥![p](/u) → | image(/u)
    >⇥⇥![p](/u) → code@1-1 |
    -⇥⇥![p](/u) → code@1-1 |
        a⏎⏎⏎    b⏎c → code@1-4 |
        a⏎  ⏎    b → code@1-3 |
    ```⏎a⏎```⏎    ![p](/u) → code@1-4 |
    | a |⏎| - |⏎    ![p](/u) → table@1-2 code@3-3 |
        a⏎- ![p](/u) → code@1-1 | image(/u)
    - a⏎⏎⏎      ![p](/u)⏎⏎   ![q](/v) → code@4-4 | image(/v)
    -- HTML
    <!-- ![p](/u) --> ![q](/v) → html@1-1 |
    <!-- ![p](/u)⏎⏎![q](/v) -->⏎![r](/w) → html@1-3 | image(/w)
    text <!-- ![p](/u) --> ![q](/v) → | image(/v)
    text <!-- ![p](/u)⏎x --> ![q](/v) → | image(/v)
    text <!-- ![p](/u) → | image(/u)
    <!--> ![p](/u) → html@1-1 |
    <div>⏎![p](/u)⏎⏎![q](/v) → html@1-2 | image(/v)
    <div>![p](/u)</div> → html@1-1 |
    text⏎<div>⏎![p](/u) → html@2-3 |
    <DIV class="x"⏎![p](/u) → html@1-2 |
    </p>⏎![p](/u) → html@1-2 |
    <pre>⏎![p](/u)⏎⏎![q](/v)⏎</pre>⏎![r](/w) → html@1-5 | image(/w)
    <script src="a">⏎⏎![p](/u)⏎</SCRIPT> tail⏎![q](/v) → html@1-4 | image(/v)
    <style>a</style>⏎![q](/v) → html@1-1 | image(/v)
    <?php⏎⏎![p](/u) ?>⏎![q](/v) → html@1-3 | image(/v)
    <!DOCTYPE html>⏎![q](/v) → html@1-1 | image(/v)
    <![CDATA[⏎⏎![p](/u)⏎]]>⏎![q](/v) → html@1-4 | image(/v)
    <span>⏎![p](/u)⏎⏎![q](/v) → html@1-2 | image(/v)
    </span>⏎![p](/u) → html@1-2 |
    <span> x⏎![p](/u) → | tag image(/u)
    text⏎<span>⏎![p](/u) → | tag image(/u)
    <span a="1" b='2' c=3 d>⏎![p](/u) → html@1-2 |
    <span a=">⏎![p](/u) → | image(/u)
      <table>⏎![p](/u) → html@1-2 |
        <table>⏎![p](/u) → code@1-1 | image(/u)
    - <div>⏎  ![p](/u)⏎- ![q](/v) → html@1-2 | image(/v)
    > <div>⏎> ![p](/u)⏎![q](/v) → html@1-2 | image(/v)
    > <pre>⏎![q](/v) → html@1-1 | image(/v)
    a <b class="![p](/u)"> ![q](/v) → | tag image(/v)
    a <b⏎class=x> ![q](/v) → | tag image(/v)
    a < b> ![q](/v) → | image(/v)
    a <1> ![q](/v) → | image(/v)
    a <b c=d"> ![q](/v) → | image(/v)
    a </b x> ![q](/v) → | image(/v)
    <https://h.example/a_(b> ![q](/v) → | link(https://h.example/a_(b) image(/v)
    <mail@h.example> x → | link(mailto:mail@h.example)
    <not an address> ![q](/v) → | tag image(/v)
    <x:![p](/u)> → | image(/u)
    `<b>` <i>`</i>` <u> → | span tag span tag
    a <? ![p](/u) ?> ![q](/v) → | image(/v)
    a <!X ![p](/u)> ![q](/v) → | image(/v)
    a <![CDATA[ ![p](/u) ]]> ![q](/v) → | image(/v)
    \<b> <b\> → |
    [<b>](/u) [a](<b>) → | link(/u) tag link(b)
    <hr/>⏎# title → html@1-2 |
    -- Escapes and entities
    \![p](/u) → | link(/u)
    !\[p](/u) → |
    ![p\](/u) → |
    ![p]\(/u) → |
    \\![p](/u) → | image(/u)
    \\\![p](/u) → | link(/u)
    ![p](/a\_b\*c) → | image(/a_b*c)
    ![p](/a\b) → | image(/a\b)
    ![p](/a?x=1&amp;y=2) → | image(/a?x=1&y=2)
    ![p](/a&#38;b&#x26;c) → | image(/a&b&c)
    ![p](/a&lpar;b) → | image(/a(b)
    ![p](/a&b;c) → | image(/a&b;c)
    ![p](&quot;x&quot;) → | image("x")
    &#33;[p](/u) → | link(/u)
    ![p](/u\) → |
    ![p](</u\>v>) → | image(/u>v)
    ![p&rbrack;q](/u) → | image(/u)
    -- Destinations
    ![w](/a_(b).png) x → | image(/a_(b).png)
    ![w](/a_(b(c)d).png) → | image(/a_(b(c)d).png)
    ![w](/a_(b.png) → |
    ![w](/a_b).png) → | image(/a_b)
    ![w](/a\(b) → | image(/a(b)
    ![w](</a b.png>) → | image(/a b.png)
    ![w](</a(b>) → | image(/a(b)
    ![w](</a⏎b>) → |
    ![w](<>) → | image()
    ![w]() → | image()
    ![w](  /u  ) → | image(/u)
    ![w](⏎/u⏎) → | image(/u)
    ![w](/u v) → |
    ![w] (/u) → |
    ![w](/u → |
    ![w](<u>x) → | tag
    ![w](/u<x>) → | image(/u<x>)
    ![w](é/ü.png) → | image(é/ü.png)
    ![w](/a%20b) → | image(/a%20b)
    ![w](#top) → | image(#top)
    ![w](data:image/png;base64,AAAA) → | image(data:image/png;base64,AAAA)
    -- Titles
    ![w](/u "t") → | image(/u "t")
    ![w](/u 't') → | image(/u "t")
    ![w](/u (t)) → | image(/u "t")
    ![w](/u "a 'b' c") → | image(/u "a 'b' c")
    ![w](/u"t") → | image(/u"t")
    ![w](/u "t" x) → |
    ![w](/u "t) → |
    ![w](/u  "t"  ) → | image(/u "t")
    ![w](<> "t") → | image( "t")
    ![w](/u (a (b))) → |
    ![w](/u⏎"t") → | image(/u "t")
    ![w](/u "a) ![x](/v) b") → | image(/u "a) ![x](/v) b")
    -- Alternative text
    ![a [b] c](/u) → | image(/u)
    ![a ] c](/u) → |
    ![a [ c](/u) → | link(/u)
    ![](/u) → | image(/u)
    ![a⏎b](/u) → | image(/u)
    ![a *b* `]`](/u) → | image(/u) span
    ![a [b](/v) c](/u) → | image(/u) link(/v)
    ![a ![b](/v) c](/u) → | image(/u) image(/v)
    [a ![b](/v) c](/u) → | link(/u) image(/v)
    [a [b](/v) c](/u) → | link(/v)
    [![a](/u)](/v) ![c](/w) → | link(/v) image(/u) image(/w)
    [[a](/u)](/v) → | link(/u)
    [a [b](/u) ![c](/v)](/w) → | link(/u) image(/v)
    ![[a](/u)](/v) → | image(/v) link(/u)
    ![[[a](/u)](/v)](/w) → | image(/w) link(/u)
    [a <b title="](/u)"> c](/v) → | link(/v) tag
    [a `](/u)` c](/v) → | link(/v) span
    [a <http://x.y/](/u)> c](/v) → | link(/v) link(http://x.y/](/u))
    !![a](/u) → | image(/u)
    [!][a](/u) → | link(/u)
    []() → | link()
    [](/u) → | link(/u)
    -- References
    ![w][r]⏎⏎[r]: /u → | image(/u)
    ![r][]⏎⏎[r]: /u → | image(/u)
    ![r]⏎⏎[r]: /u → | image(/u)
    [r]: /u⏎⏎![w][R] → | image(/u)
    [r]: /u⏎[r]: /v⏎⏎![r] → | image(/u)
    ![w][x]⏎⏎[r]: /u → |
    [r]: </a b> "t"⏎⏎![r] → | image(/a b "t")
    [r]:⏎/u⏎'t'⏎⏎![r] → | image(/u "t")
    [r]:⏎⏎/u⏎⏎![r] → |
    [r]: /u "t" x⏎⏎![r] → |
       [r]: /u⏎⏎![r] → | image(/u)
        [r]: /u⏎⏎![r] → code@1-1 |
    text⏎[r]: /u⏎⏎![r] → |
    > [r]: /u⏎⏎![r] → | image(/u)
    - [r]: /u⏎⏎![r] → | image(/u)
    > > 1. [r]: /u⏎⏎![r] → | image(/u)
    [r]: /u⏎# ![r] → h1@2 | image(/u)
    [r]: /u⏎===⏎![r] → | image(/u)
    # [r]⏎[r]: /u⏎> x → h1@1 | link(/u)
    [a⏎ b]: /u⏎⏎![A  B] → | image(/u)
    [ß]: /u⏎⏎![SS] ![ẞ] → | image(/u) image(/u)
    [ΑΓΩ]: /u⏎⏎![αγω] → | image(/u)
    [é]: /u⏎⏎![É] → | image(/u)
    [a\]b]: /u⏎⏎![a\]b] → | image(/u)
    [a]b]: /u⏎⏎![a]b] → |
    []: /u⏎⏎![] → |
    [ ]: /u⏎⏎![ ] → |
    [r]: <>⏎⏎![r] → | image()
    [r]:/u⏎⏎![r] → | image(/u)
    [r] : /u⏎⏎![r] → |
    ![w] [r]⏎⏎[r]: /u → | link(/u)
    ![w][r](/v)⏎⏎[r]: /u → | image(/u)
    ![r](/v)⏎⏎[r]: /u → | image(/v)
    ![r](not a link)⏎⏎[r]: /u → | image(/u)
    ![w][r]![r]⏎⏎[r]: /u → | image(/u) image(/u)
    [a][b][r]⏎⏎[r]: /u → | link(/u)
    [a][b][r]⏎⏎[r]: /u⏎[b]: /v → | link(/v) link(/u)
    ![a [r]]⏎⏎[r]: /u → | link(/u)
    [a [r]][r]⏎⏎[r]: /u → | link(/u) link(/u)
    ![r][ ]⏎⏎[r]: /u → | image(/u)
    ```⏎[r]: /u⏎```⏎![r] → code@1-3 |
        [r]: /u⏎⏎![r] → code@1-1 |
    <!--⏎[r]: /u⏎-->⏎![r] → html@1-3 |
    [r]: /u⏎⏎`![r]` \![r] !\[r] → | span link(/u)
    [r]: /a\*b&amp;c⏎⏎![r] → | image(/a*b&c)
    [r]: /u⏎[s]: /v⏎![r] ![s] → | image(/u) image(/v)
    | [r] | ![r] |⏎| --- | --- |⏎⏎[r]: /u → table@1-2 | link(/u) image(/u)
    [r]: /u␍␊␍␊![r]␍␊ → | image(/u)
    -- Headings
    # one⏎## two⏎###### six⏎####### seven → h1@1 h2@2 h6@3 |
    #⇥tab → h1@1 |
    # → h1@1 |
    ##⏎text → h2@1 |
    #no → |
       ## three blanks → h2@1 |
        # four blanks → code@1-1 |
    text⏎   # interrupts → h1@2 |
    text⏎    # does not → |
    # closed ## → h1@1 |
    # closed ## ⏎# open# → h1@1 h1@2 |
    # \# a → h1@1 |
    ## ## → h2@1 |
    # a \## → h1@1 |
    > # quoted⏎> ## again → h1@1 h2@2 |
    - # item⏎  ## again⏎- # next → h1@1 h2@2 h1@3 |
    1. a⏎   # b → h1@2 |
    >## tight → h2@1 |
    one⏎=== → h1@1 |
    one⏎---⏎two → h2@1 |
    one⏎two⏎=== → h1@1 |
    one⏎    === → |
    > one⏎=== → |
    > one⏎> === → h1@1 |
    - one⏎--- → |
    - one⏎  --- → h2@1 |
    one⏎= = → |
    one⏎--- - → |
    # ![p](/u) # → h1@1 | image(/u)
    ![p](/u)⏎--- → h2@1 | image(/u)
        one⏎--- → code@1-1 |
    <!-- a -->⏎# t → html@1-1 h1@2 |
    \# a → |
    `#`⏎# a → h1@2 | span
    #é → |
    # a␍# b␍␊# c → h1@1 h1@2 h1@3 |
    -- Tables
    | a | b |⏎| - | - |⏎| 1 | 2 | → table@1-3 |
    a | b⏎--- | ---⏎1 | 2 → table@1-3 |
    a | b⏎- | -⏎1 | 2 → |
       | a |⏎   | - |⏎   | 1 | → table@1-3 |
        | a |⏎    | - | → code@1-2 |
    | a |⏎| - | - | → |
    | a | b |⏎| - | → |
    | a \| b |⏎| - | → table@1-2 |
    | a `\|` b |⏎| - | → table@1-2 | span
    | a | b |⏎| - | - |⏎| ![p](/u) | `c` | → table@1-3 | image(/u) span
    | ![p](/u) |⏎| - |⏎| ![q](/v) | ![r](/w) | → table@1-3 | image(/u) image(/v)
    | `a | b` |⏎| - | - | → table@1-2 |
    | ![a|b](/u) |⏎| - | - | → table@1-2 |
    | ![a\|b](/u) |⏎| - | → table@1-2 | image(/u)
    > | a |⏎> | - |⏎> | 1 |⏎text → table@1-3 |
    - | a |⏎  | - |⏎  | 1 |⏎- b → table@1-3 |
    | a |⏎| - |⏎> b → table@1-2 |
    | a |⏎| - |⏎# b → table@1-2 h1@3 |
    | a |⏎| - |⏎```⏎| c |⏎``` → table@1-2 code@3-5 |
    | a |⏎| - |⏎<div> → table@1-2 html@3-3 |
    | a |⏎| - |⏎- b → table@1-2 |
    | a |⏎| - |⏎⏎| b | → table@1-2 |
    | a |⏎|:-|⏎| b |⏎⏎| c |⏎|-:| → table@1-3 table@5-6 |
    | a |⏎| - x | → |
    | a |⏎| | → |
    | a ⏎| - → table@1-2 |
    a |⏎- | → |
    a |⏎-- | → table@1-2 |
    | a |⏎    | - | → |
    | a | b |⏎|---|---|⏎|⏎| 1 | → table@1-2 |
    | a | b |␍␊|---|---|␍␊| 1 | 2 |␍␊ → table@1-3 |
    a⏎:-⏎⏎b → table@1-2 |
    |a|b|⏎|-|-|⏎|1|2|3| → table@1-3 |
    | a |⏎| - |⏎*** → table@1-2 |
    | [a | b](/u) |⏎| --- | --- | → table@1-2 |
    \| a |⏎| - | → table@1-2 |
    | a |⏎| - |⏎  | b `c |⏎| d` | → table@1-4 |
    -- Quotes and lists
    > ![p](/u)⏎lazy ![q](/v) → | image(/u) image(/v)
    > - ![p](/u)⏎lazy `a → | image(/u)
    > > a⏎> `b⏎c` → | span
    - a⏎b `c⏎d` → | span
    - a⏎⏎b⏎⏎    c → code@5-5 |
    * a⏎  * b⏎    * c⏎⏎          d → code@5-5 |
    1) a⏎2) b⏎   ```⏎   x⏎   ``` → code@3-5 |
    2. a⏎text⏎3. b → |
    text⏎2. `a⏎b` → | span
    text⏎1. `a⏎b` → | span
    text⏎-⏎`a → h2@1 |
    -⏎  ![p](/u) → | image(/u)
    -⏎⏎  ![p](/u) → | image(/u)
    -⏎      ![p](/u) → code@2-2 |
    - - - ```⏎      x⏎      ``` → code@1-3 |
    - * * *⏎      ![p](/u) → code@2-2 |
    ***⏎    ![p](/u) → code@2-2 |
    1234567890. `a⏎b` → | span
    1.no⏎    ![p](/u) → | image(/u)
    + a⏎+ ```⏎+ b → code@2-2 |
    >>>   ```⏎>>> x⏎>> y → code@1-2 |
    >⏎> ```⏎>⏎> x → code@2-4 |
    > a⏎⏎> # b → h1@3 |
    - a⏎⏎ # b → h1@3 |
    """###
}
