"""What random programs over objects are made of: templates of expressions and statements by kind of value.

In a template ``<int>`` is an expression of a kind, ``$a:int`` makes a fresh name that holds an int, ``$a`` is that name
again, ``<int!>`` is an expression that may use the fresh names, ``@int`` is a variable to assign, ``P_`` is the prefix of
the program's own names, and ``<block>`` (``<block!>``) stands for a few statements. Sizes stay bounded whatever loop a
template stands in: containers and texts are cut, ints grow by small factors only.
"""

CONSTANTS = {
    "int": ("0", "1", "2", "-1", "3", "7", "10", "-5", "255", "2**31", "2**63 - 1", "-2**63", "2**64", "10**20"),
    "small": ("0", "1", "2", "3", "4", "-1", "5"),
    "float": ("0.0", "0.5", "-1.25", "3.0", "1e16", "-0.0", "0.1", "1e-7", "float('inf')", "2.675"),
    "bool": ("True", "False"),
    "str": ('""', '"a"', '"bc"', '"Hello"', '"x,y"', '"naïve"', '" pad "', '"12"', '"zz\\n"', '"ß"'),
    "key": ('"a"', '"b"', '"c"', '"k"'),
    "ints": ("[]", "[1, 2, 3]", "[5, -1, 5, 0]", "[2**40, 7]", "list(range(4))", "[0] * 3"),
    "strs": ("[]", '["b", "a"]', '["x", "", "yy"]', '"p q r".split()'),
    "pair": ('(1, "a")', '(-3, "b")', '(2**65, "")'),
    "pairs": ("[]", '[(2, "b"), (1, "a")]', '[(1, "z"), (1, "y"), (0, "x")]'),
    "table": ("{}", '{"a": 1}', '{"a": 1, "b": 2, "c": -3}', 'dict(k=5)'),
    "lists": ("{}", "{1: [1, 2]}", "{0: [], 3: [7], -1: [2, 2]}"),
    "iset": ("set()", "{1, 2, 3}", "{-1, 40, 8, 16}", "set(range(5))"),
    "sset": ('{"a"}', '{"b"} | {"b"}'),
    "opt": ("None", "3", "-2"),
    "queue": ("deque()", "deque([1, 2, 3])", "deque([4, 5, 6, 7], maxlen=3)"),
    "count": ("Counter()", 'Counter("abca")', 'Counter({"a": 3, "b": -1})'),
    "groups": ("defaultdict(list)", "defaultdict(list, {1: [2]})"),
    "nested": ("[[1, 2], [3]]", "[[]]", "[[0] * 2 for _ in range(2)]"),
    "mixed": ('[1, "a", None]', '[2.5, 1]', '[(1, 2), "b"]', "[True, 0, 1.0]"),
    "raw": ('b""', 'b"abc"', 'bytes([0, 255, 65])'),
    "color": ("P_Color.RED", "P_Color.BLUE", "P_Color.GREEN"),
}
"""Values that need no variable. Kinds of classes are added by the program that has them."""

EXPRESSIONS = {
    "int": (
        "(<int> + <int>)", "(<int> - <int>)", "(<int> * <small>)", "(<int> * <int> % 1000003)", "(<int> // <int>)",
        "(<int> % (abs(<int>) + 1))", "(<int> & <int>)", "(<int> ^ <int>)", "(<int> | <int>)", "(<int> >> abs(<small>))",
        "(<int> << 3)", "-<int>", "~<int>", "abs(<int>)", "len(<ints>)", "len(<str>)", "sum(<ints>)", "min(<int>, <int>)",
        "max(<ints>, default=<small>)", "<ints>[<small>]", "<table>.get(<key>, <small>)", "<table>[<key>]", "ord(<key>)",
        "(<int> if <bool> else <int>)", "<pair>[0]", "<count>[<key>]", "len(<iset>)", "<ints>.count(<int>)", "<str>.find(<key>)",
        "int(<float> // 1)", "round(<float>)", "divmod(<int>, <int>)[1]", "pow(<small>, 3)", "pow(<int>, 5, 97)", "<int>.bit_length()",
        "sum($a for $a:int in <ints> if <bool!>)", "sum(len($a) for $a:str in <strs>)", "next(iter(<ints>), <int>)",
        "(<opt> or <int>)", "len(<lists>.get(<small>, []))", "hash(<pair>)", "int(<bool>)", "int('12', 16)", "(lambda $a:int: <int!>)(<int>)",
        "<queue>[<small>]", "bool(<strs>) + <small>", "<raw>[0]", "sum(map(len, <nested>))", "functools.reduce(lambda x, y: x ^ y, <ints>, 0)",
        "P_twice(<int>)", "<ints>.index(<int>)", "(<bool> and <int> or <small>)", "math.gcd(<int>, <int>)", "math.isqrt(abs(<int>))",
        "<color>.value", "P_make(<small>)(<small>)", "min(<strs>, key=len, default='').count('a')", "bisect.bisect(sorted(<ints>), <int>)",
    ),
    "float": (
        "(<float> + <int>)", "(<float> * <float>)", "(<float> - <float>)", "(<float> / <float>)", "(<int> / <int>)", "float(<small>)",
        "abs(<float>)", "round(<float>, 2)", "max(<float>, <float>)", "(<float> ** 2)", "(<float> % 3)", "sum(<ints>) / 4",
        "float('1.5')", "math.sqrt(abs(<float>))", "math.floor(<float> % 10) * 0.5", "(<float> // 2)",
    ),
    "bool": (
        "<int> < <int>", "<int> == <int>", "<str> == <str>", "<str> in <str>", "<key> in <table>", "<int> in <ints>",
        "not <bool>", "(<bool> and <bool>)", "(<bool> or <bool>)", "<float> <= <int>", "<small> < <int> <= <int>",
        "<opt> is None", "<pair> < <pair>", "<ints> == <ints>", "<iset> <= <iset>", "isinstance(<opt>, int)", "any(<ints>)",
        "all($a > 0 for $a:int in <ints>)", "<str>.isdigit()", "<str>.startswith(<key>)", "bool(<table>)", "<color> is P_Color.RED",
        "<ints> < <ints>", "<int> in <iset>", "<strs> != <strs>", "<mixed> == <mixed>", "<str> < <str>", "<color> == <color>",
    ),
    "str": (
        "(<str> + <str>)[:20]", "str(<int>)", "repr(<str>)[:20]", "f'{<int>:>6}|{<float>:.3f}'", "f'{<str>!r:<8}'[:20]", "<str>.upper()",
        "f'{<int>:,}'[:30]", "f'{<float>:10.2e}'", "f'{<int>:#x}'", "'%5d|%-5s' % (<int>, <key>)", "'%.2f%%' % <float>", "<str>[::-1]",
        "<str>[<small>:<small>]", "<str>.strip()", "<str>.replace(<key>, <str>)[:20]", "','.join(<strs>)[:20]", "<strs>[<small>]",
        "(<str> * 2)[:20]", "<str>.title()", "<str>.center(9, '*')[:20]", "str(<ints>)[:40]", "repr(<table>)[:40]", "<str>.zfill(4)",
        "(<str> if <bool> else <str>)", "chr(97 + <int> % 26)", "'{:<5}{!s}'.format(<key>, <small>)", "str(<float>)", "str(<opt>)",
        "<pair>[1]", "<color>.name", "f'{<color>}'", "<raw>.decode('latin-1')", "max(<strs>, default='none')", "hex(<int>)", "f'{<bool>} {<opt>}'",
        "f'{<int>:08b}'[:30]", "str(<pair>)[:30]", "''.join(sorted(<str>))", "<str>.partition(<key>)[2]", "str(<mixed>)[:40]", "type(<int>).__name__",
    ),
    "ints": (
        "[<int!> for $a:int in <ints>][:8]", "(<ints> + <ints>)[:8]", "sorted(<ints>)", "<ints>[::-1]", "<ints>[<small>:<small>]",
        "list(range(<small>))", "[$a for $a:int in <ints> if <bool!>]", "sorted(<iset>)", "(<ints> * 2)[:8]", "list(map(abs, <ints>))",
        "sorted(<ints>, key=lambda $a:int: <int!>)", "sorted(<ints>, reverse=<bool>)", "list(<table>.values())", "[*<ints>, <int>][:8]",
        "list(reversed(<ints>))", "[x for y in <nested> for x in y][:8]", "<lists>.get(<small>, <ints>)", "[int(c) for c in str(abs(<int>))][:8]",
        "list(filter(None, <ints>))", "list(<queue>)", "<ints>[::2]", "[x + y for x, y in zip(<ints>, <ints>)]", "list(P_walk(<small>))",
        "<ints>.copy()", "list(itertools.accumulate(<ints>))[:8]", "[x for x, _ in <pairs>]", "list(<raw>)[:8]", "heapq.nsmallest(2, <ints>)",
    ),
    "strs": (
        "<str>.split()", "<str>.split(',')", "sorted(<strs>)", "[<str!> for $a:str in <strs>][:6]", "list(<str>)[:6]", "(<strs> + [<str>])[:6]",
        "list(<table>)", "sorted(<strs>, key=len)", "[str($a) for $a:int in <ints>][:6]", "sorted(<strs>, key=lambda $a:str: (<int!>, $a))",
        "<strs>[::-1]", "[k for k, v in sorted(<table>.items(), key=lambda t: t[1])]", "[c.name for c in P_Color]", "<str>.splitlines()",
        "[f'{i}{s}' for i, s in enumerate(<strs>)][:6]", "sorted(set(<strs>))",
    ),
    "pair": ("(<int>, <str>)", "(<small>, <key>)", "min(<pairs>, default=(0, ''))", "<pairs>[<small>]", "divmod(<int>, 7)[:1] + (<str>,)"),
    "pairs": (
        "list(enumerate(<strs>))", "sorted(<pairs>)", "[<pair!> for $a:int in <ints>][:5]", "list(zip(<ints>, <strs>))",
        "sorted(<pairs>, key=lambda t: t[1])", "sorted(<pairs>, key=lambda t: (-t[0], t[1]))", "(<pairs> + [<pair>])[:5]",
        "[(v, k) for k, v in <table>.items()]", "<pairs>[1:]", "<count>.most_common(2) and <pairs>",
    ),
    "table": (
        "{<str!>: <int!> for $a:int in <ints>}", "{<key>: <int>, <key>: <int>}", "{**<table>, <key>: <int>}", "(<table> | <table>)",
        "dict(zip(<strs>, <ints>))", "{k: v for k, v in <table>.items() if v > 0}", "dict(<count>)", "{s: len(s) for s in <strs>}",
        "<table>.copy()", "dict(sorted(<table>.items()))", "dict(a=<int>, b=<int>)",
    ),
    "lists": ("{<small>: <ints>}", "{x: [x] for x in <ints>}", "dict(<groups>)", "{k: v[:3] for k, v in <lists>.items()}", "{len(s): <ints> for s in <strs>}"),
    "iset": (
        "set(<ints>)", "{<int!> for $a:int in <ints>}", "(<iset> | <iset>)", "(<iset> & <iset>)", "(<iset> - <iset>)", "(<iset> ^ <iset>)",
        "{x for x in <iset> if x % 2}", "<iset>.union(<ints>)", "set(<lists>)", "<iset>.copy()", "{<int>, <int>}",
    ),
    "opt": ("<int>", "None", "(<int> if <bool> else None)", "<table>.get(<key>)", "next((x for x in <ints> if x > 1), None)", "P_find(<ints>, <int>)"),
    "queue": ("deque(<ints>)", "deque(<ints>, maxlen=4)", "deque(range(<small>))", "<queue>.copy()"),
    "count": ("Counter(<str>)", "Counter(<strs>)", "(<count> + <count>)", "(<count> - <count>)", "Counter(<table>)"),
    "groups": ("defaultdict(list)", "defaultdict(list, <lists>)"),
    "nested": ("[<ints>, <ints>]", "[<ints!> for $a:int in <ints>[:3]]", "[list(x) for x in zip(<ints>, <ints>)]", "[r[:] for r in <nested>]", "[[0] * 2] * 2"),
    "mixed": ("[<int>, <str>]", "[<opt>, <float>, <pair>]", "[<int!> if $a % 2 else <str!> for $a:int in range(3)]", "[<ints>, <int>]", "[<bool>, <float>, <int>]"),
    "raw": ("<str>.encode()", "bytes(x % 256 for x in <ints>)", "<raw>[::-1]", "(<raw> + <raw>)[:10]", "<raw>[1:]"),
    "color": ("P_Color(<small>)", "P_Color['RED']", "(<color> if <bool> else <color>)", "max(P_Color, key=lambda c: c.value * <small>)", "list(P_Color)[<small>]"),
    "small": ("<int> % 5", "len(<strs>) % 4"),
    "key": ("<key>", "str(<small>)[-1]"),
    "sset": ("set(<strs>)",),
}
"""Expressions by kind."""

SIMPLE = (
    "@int = <int>", "@int = <int>", "@float = <float>", "@str = <str>", "@ints = <ints>", "@strs = <strs>", "@pair = <pair>", "@pairs = <pairs>",
    "@table = <table>", "@lists = <lists>", "@iset = <iset>", "@opt = <opt>", "@queue = <queue>", "@count = <count>", "@groups = <groups>",
    "@nested = <nested>", "@mixed = <mixed>", "@color = <color>", "@bool = <bool>", "@raw = <raw>", "@int += <int>", "@int -= <int>", "@int *= 3",
    "@str += <str>[:5]", "@float += <float>", "@int, @str = <pair>", "@int, *@ints = [<int>, *<ints>]", "@int, @int2 = <int>, <int>",
    "~ints.append(<int>)", "~ints.extend(<ints>[:3])", "~ints.insert(<small>, <int>)", "~ints.pop()", "~ints.sort()", "~ints.reverse()",
    "~ints[<small>] = <int>", "~ints[<small>:<small>] = <ints>[:3]", "del ~ints[<small>:<small>]", "del ~ints[<small>]", "~ints.remove(<int>)",
    "~ints[::2] = <ints>", "~ints += <ints>[:2]", "~ints.sort(key=lambda $a:int: <int!>)", "~ints.clear()", "~strs.append(<str>)", "~strs.sort(key=len)",
    "~table[<key>] = <int>", "~table[<key>] += <int>", "~table.setdefault(<key>, <int>)", "~table.pop(<key>, None)", "~table.update(<table>)",
    "del ~table[<key>]", "~table.popitem()", "~lists.setdefault(<small>, []).append(<int>)", "~lists[<small>] = <ints>", "~lists[<small>].append(<int>)",
    "~iset.add(<int>)", "~iset.discard(<int>)", "~iset.remove(<int>)", "~iset |= <iset>", "~iset.update(<ints>)", "~iset -= <iset>",
    "~queue.append(<int>)", "~queue.appendleft(<int>)", "~queue.pop()", "~queue.popleft()", "~queue.rotate(<small>)", "~queue.extend(<ints>)",
    "~count[<key>] += <small>", "~count.update(<str>)", "~count.subtract(<strs>)", "~groups[<small>].append(<int>)", "~groups[<small>] += <ints>[:2]",
    "~nested[<small>][<small>] = <int>", "~nested[<small>].append(<int>)", "~nested.append(<ints>)", "~mixed.append(<opt>)", "~mixed[0] = <str>",
    "print(<int>, <str>)", "print(<ints>, <opt>, sep='|')", "print(f'{<table>}', <bool>)", "print(<nested>, <mixed>)", "print(<pairs>)", "print(<lists>, <count>)",
    "P_log.append(<int>)", "P_log.append(<str>)", "P_state['n'] = P_state.get('n', 0) + <small>", "assert <bool> or <small> != 2, <str>",
    "heapq.heappush(~ints, <int>)", "~pairs.append(<pair>)", "~pairs.sort()", "@int = @int2 = <int>", "del ~nested[<small>]", "~queue.extendleft(<ints>[:3])",
    "P_bump(<small>)", "print(*<ints>, sep=',')", "print(*<strs>, end=';\\n')", "print(<float>, <queue>)", "print(sorted(<sset>), <raw>)", "print(<color>, <pair>)",
    "(lambda *a, **k: print(a, k))(*<ints>, **<table>)", "print('{a}'.format(a=<int>), max(<int>, <int>))", "print(P_all(<int>, *<ints>, k=<small>, **<table>))",
)
"""Statements of one line; ``~ints`` is a variable of the kind that must exist already."""

COMPOUND = (
    "if <bool>:\n    <block>", "if <bool>:\n    <block>\nelse:\n    <block>", "if <opt> is not None:\n    <block>\nelif <ints>:\n    <block>",
    "for $a:int in <ints>[:5]:\n    <loop!>", "for $a:int in range(<small>):\n    <loop!>", "for $a:int, $b:str in <pairs>[:4]:\n    <loop!>",
    "for $a:int, $b:str in enumerate(<strs>[:4]):\n    <loop!>", "for $a:str, $b:int in <table>.items():\n    <loop!>", "for $a:str in <strs>[:4]:\n    <loop!>",
    "for $a:str in <str>[:4]:\n    <loop!>", "for $a:int in sorted(<iset>)[:5]:\n    <loop!>", "for $a:int, $b:int in zip(<ints>[:4], <ints>):\n    <loop!>",
    "for $a:ints in <nested>[:4]:\n    <loop!>", "for $a:color in P_Color:\n    <loop!>", "for $a:int in <queue>:\n    <loop!>\nelse:\n    <block>",
    "for $a:int, $b:ints in list(<lists>.items())[:4]:\n    <loop!>", "for $a:int in P_walk(<small>):\n    <loop!>", "for $a:int in range(<small>, -3, -1):\n    <loop!>",
    "$f:fuel = 4\nwhile $f > 0 and <bool>:\n    $f -= 1\n    <loop>", "$f:fuel = 3\nwhile True:\n    $f -= 1\n    if $f < 0:\n        break\n    <loop>\nelse:\n    <block>",
    "while (~ints and len(~ints) > 3):\n    ~ints.pop()", "for $a:opt in <mixed>:\n    if isinstance($a, str):\n        <loop>\n    elif $a is None:\n        continue\n    else:\n        print($a)",
    "try:\n    <block>\nexcept (KeyError, IndexError) as $e:err:\n    print(type($e).__name__, $e)", "try:\n    <block>\nexcept ValueError as $e:err:\n    P_log.append(str($e))\nfinally:\n    <block>",
    "try:\n    <block>\nexcept Exception as $e:err:\n    print(repr($e))\n    <block>\nelse:\n    <block>", "try:\n    <block>\n    raise P_Error(<int>, <str>)\nexcept P_Error as $e:err:\n    print($e.code, $e)",
    "try:\n    try:\n        <block>\n    finally:\n        P_log.append(<small>)\nexcept ZeroDivisionError:\n    <block>", "try:\n    <block>\nexcept LookupError as $e:err:\n    raise RuntimeError(<str>) from $e",
    "with P_guard(<str>):\n    <block>", "with P_Guard(<bool>) as $a:int:\n    <block!>", "def $g:local($a:int, k=<small>):\n    return <int!>\n@int = $g(<int>) + $g(<small>, k=2)",
    "match <opt>:\n    case None:\n        <block>\n    case 0 | 1:\n        <block>\n    case int($m:int) if $m > 1:\n        <block!>\n    case _:\n        <block>",
    "match <ints>:\n    case []:\n        <block>\n    case [$m:int]:\n        <block!>\n    case [$n:int, *$o:ints]:\n        <block!>",
    "match <pair>:\n    case (0, $m:str):\n        <block!>\n    case ($n:int, 'a' | 'b'):\n        <block!>\n    case _:\n        pass",
    "match <mixed>:\n    case [int($m:int), *_]:\n        <block!>\n    case [str($n:str), $o:opt, *_]:\n        <block!>",
    "match <color>:\n    case P_Color.RED:\n        <block>\n    case P_Color.GREEN | P_Color.BLUE:\n        <block>", "if ($w:int := <int>) > 2:\n    <block!>",
    "$c:fuel = 0\ndef $h:local():\n    nonlocal_ $c\n    $c += <small>\n    return $c\n@int = $h() + $h()", "for $a:int in <ints>[:3]:\n    if <bool!>:\n        break\n    <loop!>\nelse:\n    <block>",
)
"""Statements with blocks; ``<loop>`` is a block that may leave the loop. `nonlocal_` becomes nonlocal or global."""
